"""How the little worlds look: what people meet outside, without copying anyone's brand."""
