"""Reading and writing XML: etree is the simple way, dom and sax the older ones."""
