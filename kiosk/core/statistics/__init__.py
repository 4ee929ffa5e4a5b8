"""What is counted of visits for policy, so that nothing can be learned about a person."""
