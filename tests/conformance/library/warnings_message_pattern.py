# The message of a filter is a pattern that matches the beginning, in any case of letters.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="old .*")
    warnings.filterwarnings("error", message=".*bad", category=UserWarning)
    warnings.warn("old thing")
    warnings.warn("new thing")
    warnings.warn("OLD thing", DeprecationWarning)
    try:
        warnings.warn("very bad")
    except UserWarning as error:
        print("raised", error)
    warnings.warn("very bad", DeprecationWarning)
    print([str(w.message) for w in caught], [w.category.__name__ for w in caught])
