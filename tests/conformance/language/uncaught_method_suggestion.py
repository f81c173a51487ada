# Methods of built-in types are proposed, too.
[1].apend(2)
