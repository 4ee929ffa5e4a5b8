"""The service that gathers the batches of many kiosks; runs where no window library is installed."""
