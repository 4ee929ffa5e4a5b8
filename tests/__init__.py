"""What the kiosk promises, said by the tests; the folders mirror kiosk/."""
