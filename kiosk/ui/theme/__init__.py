"""How everything looks: colours, letters, sizes, pictures."""
