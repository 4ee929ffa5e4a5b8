"""The Digipunt kiosk: find out what you can do already, practise, take a sheet home."""

__version__ = "0.1.0"
