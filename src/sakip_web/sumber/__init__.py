"""Where figures come from: the register, variables, official values."""
