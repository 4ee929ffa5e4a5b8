"""The page for policy people: tables and charts that need no training, in Dutch, French and English."""
