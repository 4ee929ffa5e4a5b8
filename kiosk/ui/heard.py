"""The properties by which a widget says how it is heard, where it is not heard like any other."""

LANGUAGE = "spoken"
"""The code of a language of its own, such as "ar", for words that are not in the person's."""

SILENT = "silent"
"""True for what only somebody with headphones may hear, such as the digits of a PIN."""
