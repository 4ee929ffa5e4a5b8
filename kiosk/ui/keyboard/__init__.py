"""A keyboard on the screen, for who has none at hand: its layouts, how its keys stand, and what they do.

It lies between the room and the bottom bar and covers nothing: the room becomes lower and scrolls, help
and the way on stay in their corners, and `sight` brings what is typed in, with its label, into what is
left of the room.
"""
