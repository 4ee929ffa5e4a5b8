"""The little worlds that exercises act in: small immutable states and what can be done to them."""
