"""Takes batches to the collector and brings receipts back; where no collector is set it is never asked."""
