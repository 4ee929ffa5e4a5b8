"""The window: it shows screens and reports what people do."""
