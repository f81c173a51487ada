# A misspelt built-in function.
pritn("hello")
