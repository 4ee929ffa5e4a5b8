"""The smallest possible PySide6 window, against which the kiosk's start is measured."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(sys.argv)
label = QLabel("Digipunt")
label.resize(1280, 800)
label.show()
sys.exit(app.exec())
