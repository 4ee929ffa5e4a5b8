"""The commands of the kiosk that open no window, by what they are about."""
