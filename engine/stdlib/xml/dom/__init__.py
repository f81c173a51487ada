"""XML as a tree of nodes, the way of the W3C."""


class Node:
    ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE, \
        PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE, \
        NOTATION_NODE = range(1, 13)


class DOMException(Exception):
    code = None


for _code, _name in enumerate(('IndexSize', 'DomstringSize', 'HierarchyRequest', 'WrongDocument', 'InvalidCharacter',
                               'NoDataAllowed', 'NoModificationAllowed', 'NotFound', 'NotSupported', 'InuseAttribute',
                               'InvalidState', 'Syntax', 'InvalidModification', 'Namespace', 'InvalidAccess',
                               'Validation'), 1):
    globals()[_name + 'Err'] = type(_name + 'Err', (DOMException,), {'code': _code, '__module__': __name__})
INDEX_SIZE_ERR, DOMSTRING_SIZE_ERR, HIERARCHY_REQUEST_ERR, WRONG_DOCUMENT_ERR, INVALID_CHARACTER_ERR, NO_DATA_ALLOWED_ERR, \
    NO_MODIFICATION_ALLOWED_ERR, NOT_FOUND_ERR, NOT_SUPPORTED_ERR, INUSE_ATTRIBUTE_ERR, INVALID_STATE_ERR, SYNTAX_ERR, \
    INVALID_MODIFICATION_ERR, NAMESPACE_ERR, INVALID_ACCESS_ERR, VALIDATION_ERR = range(1, 17)


XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'
XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml'
EMPTY_NAMESPACE = EMPTY_PREFIX = None
