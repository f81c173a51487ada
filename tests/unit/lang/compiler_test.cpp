// The compiler: what it emits for representative constructs (disassembly literals), what it refuses
// and in which words, its limits, and that all it emits passes the code checker.
#include "engine/lang/compiler.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

#include "engine/lang/disassembler.h"
#include "tests/unit/lang/code_checker.h"

using namespace interleave::lang;  // NOLINT(google-build-using-namespace)

namespace {

// The checked disassembly of the function called `name` in `source`, or of the module.
std::string code_of(const std::string& source, const std::string& name = "<module>") {
  CodeStore store;
  const CompileResult result = compile_source(store, "test.py", source, CompileMode::kModule);
  if (result.code == kNoCode) return "error: " + result.diagnostics[0].message;
  for (CodeId id = 0; id < store.code_count(); ++id) CHECK_EQ(test::check_code(store.code(id)), "");
  for (CodeId id = 0; id < store.code_count(); ++id)
    if (store.code(id).qualname == name) return "\n" + disassemble(store, id, false);
  return "no such code";
}

// "message @line:column" of the first error, or "ok".
std::string error_of(const std::string& source) {
  CodeStore store;
  const CompileResult result = compile_source(store, "test.py", source, CompileMode::kModule);
  if (result.code != kNoCode) return "ok";
  const Diagnostic& first = result.diagnostics[0];
  return first.message + " @" + std::to_string(first.line) + ":" + std::to_string(first.column);
}

[[maybe_unused]] void check_every_code(const CodeStore& store) {
  for (CodeId id = 0; id < store.code_count(); ++id) CHECK_EQ(test::check_code(store.code(id)), "");
}

}  // namespace

TEST_SUITE("compiler") {
  TEST_CASE("arithmetic goes straight into the local") {
    CHECK_EQ(code_of("def f(a, b):\n    x = a + b * 2\n    x += 60 * 60\n    return x\n", "f"), R"(
f:
   2    0 MUL r3, b, 2
        1 ADD x, a, r3
   3    2 ADD x, x, 3600, inplace
   4    3 RETURN x
)");
  }

  TEST_CASE("a local that may be unbound is checked once on each path") {
    CHECK_EQ(code_of("def f(a):\n    if a:\n        x = 1\n    print(x, x)\n", "f"), R"(
f:
   2    0 JUMP_IF_FALSE a, -> 2
   3    1 LOAD_CONST x, 1
   4    2 LOAD_GLOBAL r2, print
        3 CHECK_BOUND x, 'x'
        4 MOVE r3, x
        5 MOVE r4, x
        6 CALL r2, 2, flag=2
        7 RETURN_CONST None
)");
  }

  TEST_CASE("a walrus in a later operand does not change an earlier one") {
    CHECK_EQ(code_of("def f(x):\n    return x + (x := 5)\n", "f"), R"(
f:
   2    0 MOVE r1, x
        1 LOAD_CONST x, 5
        2 MOVE r2, x
        3 ADD r1, r1, r2
        4 RETURN r1
)");
  }

  TEST_CASE("conditions jump without making a bool; a while tests at the bottom") {
    CHECK_EQ(code_of("def f(a, b):\n    while a and b is not None:\n        a -= 1\n", "f"), R"(
f:
   2    0 JUMP_IF_FALSE a, -> 6
        1 JUMP_IF_NONE b, -> 6
   3    2 SUB a, a, 1, inplace
   2    3 JUMP_IF_FALSE a, -> 6
        4 JUMP_IF_NONE b, -> 6
        5 JUMP_BACK -> 2
        6 RETURN_CONST None
)");
  }

  TEST_CASE("calls: methods, keywords, unpacking") {
    CHECK_EQ(code_of("def f(o, a, k):\n    o.m(1, x=a)\n    f(*a, 2, **k)\n", "f"), R"(
f:
   2    0 LOAD_METHOD r3, o, .m
        1 LOAD_CONST r5, 1
        2 MOVE r6, a
        3 CALL_METHOD r3, 2, keywords=('x',), flag=2
   3    4 LOAD_GLOBAL r3, f
        5 BUILD_LIST r4, 0
        6 LIST_EXTEND r4, a, o
        7 LOAD_CONST r5, 2
        8 LIST_APPEND r4, r5
        9 BUILD_DICT r5, 0
       10 DICT_MERGE r5, k, r3
       11 CALL_EX r3, flag=3
       12 RETURN_CONST None
)");
  }

  TEST_CASE("swapping makes no tuple") {
    CHECK_EQ(code_of("def f(a, b):\n    a, b = b, a\n", "f"), R"(
f:
   2    0 MOVE r2, b
        1 MOVE r3, a
        2 MOVE a, r2
        3 MOVE b, r3
        4 RETURN_CONST None
)");
  }

  TEST_CASE("a list comprehension runs in its function") {
    CHECK_EQ(code_of("def f(a):\n    return [x * x for x in a if x]\n", "f"), R"(
f:
   2    0 GET_ITER r3, a
        1 BUILD_LIST r2, 0
        2 FOR_ITER r3, -> 8
        3 MOVE x, r4
        4 JUMP_IF_FALSE x, -> 2
        5 MUL r5, x, x
        6 LIST_APPEND r2, r5
        7 JUMP_BACK -> 2
        8 CLEAR x
        9 RETURN r2
)");
  }

  TEST_CASE("a comprehension's variable is not the function's, and each run has its own cell") {
    CHECK_EQ(code_of("def f(x):\n    [x for x in x]\n    return x\n", "f"), R"(
f:
   2    0 GET_ITER r3, x
        1 BUILD_LIST r2, 0
        2 FOR_ITER r3, -> 6
        3 MOVE x, r4
        4 LIST_APPEND r2, x
        5 JUMP_BACK -> 2
        6 CLEAR x
   3    7 RETURN x
)");
    CHECK_EQ(code_of("def f(a):\n    return [lambda: x for x in a]\n", "f.<locals>.<lambda>"), R"(
f.<locals>.<lambda>:
   2    0 LOAD_DEREF r1, free:x, 'x', flag=1
        1 RETURN r1
)");
  }

  TEST_CASE("try, except, finally: bodies of finally are copied, handlers protected") {
    CHECK_EQ(code_of("def f():\n    try:\n        return g()\n    except E as e:\n        h(e)\n   "
                     " finally:\n        k()\n",
                     "f"),
             R"(
f:
   2    0 NOP
   3    1 LOAD_GLOBAL r5, g
        2 CALL r5, 0
   7    3 LOAD_GLOBAL r6, k
        4 CALL r6, 0, flag=2
   3    5 RETURN r5
        6 PUSH_EXC r3
   4    7 LOAD_GLOBAL r5, E
        8 EXC_MATCH r6, r3, r5
        9 JUMP_IF_FALSE r6, -> 20
       10 MOVE e, r3
   5   11 LOAD_GLOBAL r6, h
       12 MOVE r7, e
       13 CALL r6, 1, flag=2
       14 CLEAR e
       15 JUMP -> 18
       16 CLEAR e
       17 RERAISE r5
       18 POP_EXC r3
       19 JUMP -> 22
       20 POP_EXC r3
       21 RERAISE r3
   7   22 LOAD_GLOBAL r3, k
       23 CALL r3, 0, flag=2
       24 JUMP -> 30
       25 PUSH_EXC r1
       26 LOAD_GLOBAL r3, k
       27 CALL r3, 0, flag=2
       28 POP_EXC r1
       29 RERAISE r1
       30 RETURN_CONST None
  1..3 -> 6 in r3
  11..14 -> 16 in r5
  7..20 -> 20 in r3
  1..3 -> 25 in r1
  6..22 -> 25 in r1
  26..28 -> 28 in r1
)");
  }

  TEST_CASE("with") {
    CHECK_EQ(code_of("def f(m):\n    with m as x:\n        g()\n", "f"), R"(
f:
   2    0 LOAD_SPECIAL r4, m, '__enter__'
        1 LOAD_SPECIAL r2, m, '__exit__'
        2 CALL_METHOD r4, 0
        3 MOVE x, r4
   3    4 LOAD_GLOBAL r6, g
        5 CALL r6, 0, flag=2
   2    6 LOAD_CONST r4, None
        7 LOAD_CONST r5, None
        8 LOAD_CONST r6, None
        9 CALL_METHOD r2, 3
       10 JUMP -> 17
       11 PUSH_EXC r4
       12 WITH_EXCEPT r6, r2, r4
       13 JUMP_IF_TRUE r6, -> 16
       14 POP_EXC r4
       15 RERAISE r4
       16 POP_EXC r4
       17 RETURN_CONST None
  3..6 -> 11 in r4
  12..14 -> 14 in r4
)");
  }

  TEST_CASE("await sends into the iterator until it returns") {
    CHECK_EQ(code_of("async def f(a):\n    x = await a\n", "f"), R"(
f:
   1    0 RETURN_GENERATOR
   2    1 GET_AWAITABLE r2, a
        2 LOAD_CONST r3, None
        3 SEND r2, -> 6
        4 YIELD r3, r3, flag=1
        5 JUMP_BACK_NO_CHECK -> 3
        6 MOVE x, r3
        7 RETURN_CONST None
)");
  }

  TEST_CASE("classes: the namespace protocol, __class__, super() and mangling") {
    const std::string source =
        "class A(B, metaclass=M):\n    'doc'\n    def f(self):\n        return "
        "super().f(self.__x)\n";
    CHECK_EQ(code_of(source), R"(
<module>:
   1    0 LOAD_BUILD_CLASS r0
        1 MAKE_FUNCTION r1, <A>, r2
        2 LOAD_CONST r2, 'A'
        3 LOAD_GLOBAL r3, B
        4 LOAD_GLOBAL r4, M
        5 CALL r0, 4, keywords=('metaclass',)
        6 STORE_GLOBAL r0, A
        7 RETURN_CONST None
)");
    CHECK_EQ(code_of(source, "A"), R"(
A:
        0 MAKE_CELL cell:__class__, cell:__class__
   1    1 LOAD_NAME r1, __name__
        2 STORE_NAME r1, __module__
        3 LOAD_CONST r1, 'A'
        4 STORE_NAME r1, __qualname__
   2    5 LOAD_CONST r1, 'doc'
        6 STORE_NAME r1, __doc__
   3    7 MOVE r3, cell:__class__
        8 BUILD_TUPLE r2, r3, 1
        9 MAKE_FUNCTION r1, <A.f>, r2, flag=8
       10 STORE_NAME r1, f
       11 RETURN cell:__class__
)");
    CHECK_EQ(code_of(source, "A.f"), R"(
A.f:
   4    0 LOAD_DEREF r3, free:__class__, '__class__', flag=1
        1 MOVE r4, self
        2 LOAD_SUPER_ATTR r2, r3, .f
        3 LOAD_ATTR r3, self, ._A__x
        4 CALL r2, 1
        5 RETURN r2
)");
  }

  TEST_CASE("match binds names only when the whole pattern has matched") {
    CHECK_EQ(
        code_of("def f(p):\n    match p:\n        case [0, y]: return y\n        case None: pass\n",
                "f"),
        R"(
f:
   2    0 MOVE r2, p
   3    1 MATCH_SEQUENCE r4, r2
        2 JUMP_IF_FALSE r4, -> 12
        3 GET_LEN r5, r2
        4 EQ r5, r5, 2
        5 JUMP_IF_FALSE r5, -> 12
        6 UNPACK r5, r2, 2
        7 EQ r7, r5, 0
        8 JUMP_IF_FALSE r7, -> 12
        9 MOVE r3, r6
       10 MOVE y, r3
       11 RETURN y
   4   12 JUMP_IF_NOT_NONE r2, -> 14
       13 NOP
       14 RETURN_CONST None
)");
  }

  TEST_CASE("constants are folded as far as they stay small") {
    CHECK_EQ(code_of("x = -1, 2 ** 10, 'a' 'b', 7 // -2\ny = 'ab' * 10 ** 9\n"), R"(
<module>:
   1    0 LOAD_CONST r0, (-1, 1024, 'ab', -4)
        1 STORE_GLOBAL r0, x
   2    2 MUL r0, 'ab', 1000000000
        3 STORE_GLOBAL r0, y
        4 RETURN_CONST None
)");
  }

  TEST_CASE("positions are the node's own") {
    CodeStore store;
    const auto result = compile_source(store, "m.py", "x = a.b + f(\n  1)\n", CompileMode::kModule);
    const Code& code = store.code(result.code);
    REQUIRE(code.instructions[1].op == Op::LOAD_ATTR);
    CHECK_EQ(code.locations[1].column, 4);
    CHECK_EQ(code.locations[1].end_column, 7);
    CHECK_EQ(code.locations[4].line, 1);  // CALL
    CHECK_EQ(code.locations[4].column, 10);
    CHECK_EQ(code.locations[4].end_line, 2);
    CHECK_EQ(code.locations[5].column, 4);  // ADD
  }

  TEST_CASE("parameters, docstring, names of code objects") {
    CodeStore store;
    compile_source(store, "m.py",
                   "class C:\n  def f(self, a, /, b, *args, k, **kw):\n    '''One\n      two\n    "
                   "'''\n    yield\n",
                   CompileMode::kModule);
    const Code& code = store.code(0);
    CHECK_EQ(code.qualname, "C.f");
    CHECK_EQ(code.argument_count, 3);
    CHECK_EQ(code.positional_only_count, 2);
    CHECK_EQ(code.keyword_only_count, 1);
    CHECK((code.has(kVarArgs) && code.has(kVarKeywords) && code.has(kGenerator)));
    CHECK_EQ(code.locals, std::vector<std::string>{"self", "a", "b", "k", "args", "kw"});
    CHECK_EQ(code.doc, "One\ntwo\n");
    CHECK_EQ(code.first_line, 2);
  }

  TEST_CASE("annotations as text") {
    CHECK_EQ(code_of("from __future__ import annotations\nx: dict[str, int | None] = f(-1)\n")
                     .find("'dict[str, int | None]'") != std::string::npos,
             true);
  }

  TEST_CASE("the same file and mode is compiled once") {
    CodeStore store;
    const auto first = compile_source(store, "m.py", "x = 1\n", CompileMode::kModule);
    const auto again = compile_source(store, "m.py", "x = 1\n", CompileMode::kModule);
    CHECK_EQ(first.code, again.code);
    CHECK_NE(compile_source(store, "m.py", "x = 1\n", CompileMode::kExec).code, first.code);
    CHECK_EQ(store.file_count(), 1);
  }

  TEST_CASE("errors have CPython's words and places") {
    struct {
      const char *source, *error;
    } const cases[] = {
        {"return 1", "'return' outside function @1:1"},
        {"class A:\n yield 1", "'yield' outside function @2:2"},
        {"await 1", "'await' outside function @1:1"},
        {"def f(): await 1", "'await' outside async function @1:10"},
        {"async def f(): yield from x", "'yield from' inside async function @1:16"},
        {"def f(): [x async for x in y]",
         "asynchronous comprehension outside of an asynchronous function @1:10"},
        {"def f():\n async for x in y: pass", "'async for' outside async function @2:2"},
        {"def f():\n async with x: pass", "'async with' outside async function @2:2"},
        {"async def f():\n return 1\n yield 2", "'return' with value in async generator @2:2"},
        {"break", "'break' outside loop @1:1"},
        {"while 1:\n def f():\n  continue", "'continue' not properly in loop @3:3"},
        {"try: pass\nexcept: pass\nexcept A: pass", "default 'except:' must be last @2:1"},
        {"try: pass\nexcept* A:\n break",
         "'break', 'continue' and 'return' cannot appear in an except* block @3:2"},
        {"*a, *b = c", "multiple starred expressions in assignment @1:1"},
        {"*a = 1", "starred assignment target must be in a list or tuple @1:1"},
        {"__debug__ = 1", "cannot assign to __debug__ @1:1"},
        {"def f(a, a): pass", "duplicate argument 'a' in function definition @1:10"},
        {"def f[T, T](): pass", "duplicate type parameter 'T' @1:10"},
        {"def f():\n x = 1\n global x", "name 'x' is assigned to before global declaration @3:2"},
        {"def f():\n x\n global x", "name 'x' is used prior to global declaration @3:2"},
        {"def f(x):\n global x", "name 'x' is parameter and global @2:2"},
        {"def f(x):\n nonlocal x", "name 'x' is parameter and nonlocal @2:2"},
        {"def f():\n x: int\n global x", "annotated name 'x' can't be global @3:2"},
        {"nonlocal x", "nonlocal declaration not allowed at module level @1:1"},
        {"def f():\n nonlocal x", "no binding for nonlocal 'x' found @2:2"},
        {"def f():\n global x\n nonlocal x", "name 'x' is nonlocal and global @2:2"},
        {"def f():\n from x import *", "import * only allowed at module level @2:16"},
        {"def f():\n [(yield) for x in y]", "'yield' inside list comprehension @2:4"},
        {"[(x := 1) for x in z]",
         "assignment expression cannot rebind comprehension iteration variable 'x' @1:3"},
        {"class C: [x := 1 for y in z]",
         "assignment expression within a comprehension cannot be used in a class body @1:11"},
        {"[y for x in (x := 1)]",
         "assignment expression cannot be used in a comprehension iterable expression @1:14"},
        {"[i for i in x if (j := 0) for j in y]",
         "comprehension inner loop cannot rebind assignment expression target 'j' @1:31"},
        {"f(a=1, a=2)", "keyword argument repeated: a @1:8"},
        {"x = 1; from __future__ import annotations",
         "from __future__ imports must occur at the beginning of the file @1:8"},
        {"from __future__ import braces", "not a chance @1:1"},
        {"match x:\n case _: pass\n case 1: pass",
         "wildcard makes remaining patterns unreachable @2:7"},
        {"match x:\n case y | 1: pass",
         "name capture 'y' makes remaining patterns unreachable @2:7"},
        {"match x:\n case [a] | [b]: pass", "alternative patterns bind different names @2:7"},
        {"match x:\n case [a, a]: pass", "multiple assignments to name 'a' in pattern @2:11"},
        {"match x:\n case {1: a, 1.0: b}: pass", "mapping pattern checks duplicate key (1.0) @2:7"},
        {"class C[T=int, U]: pass",
         "non-default type parameter 'U' follows default type parameter @1:16"},
        {"type A = (yield)", "yield expression cannot be used within a type alias @1:11"},
    };
    for (const auto& item : cases) {
      CAPTURE(item.source);
      CHECK_EQ(error_of(item.source), item.error);
    }
  }

  TEST_CASE("warnings do not stop a program") {
    CodeStore store;
    const auto result =
        compile_source(store, "m.py", "x is 1\nassert (1, 'a')\n", CompileMode::kModule);
    CHECK_NE(result.code, kNoCode);
    REQUIRE_EQ(result.warnings.size(), 2);
    CHECK_EQ(result.warnings[0].message, "\"is\" with 'int' literal. Did you mean \"==\"?");
    CHECK_EQ(result.warnings[1].message, "assertion is always true, perhaps remove parentheses?");
  }

  TEST_CASE("a million elements need few registers") {
    std::string list = "x = [", calls = "x = [";
    for (int i = 0; i < 1000000; ++i) list += "1,";
    for (int i = 0; i < 100000; ++i) calls += "f(),";
    for (const std::string& source : {list + "]\n", calls + "]\n"}) {
      CodeStore store;
      const auto result = compile_source(store, "m.py", source, CompileMode::kModule);
      REQUIRE_NE(result.code, kNoCode);
      CHECK_LT(store.code(result.code).register_count, 100);
    }
  }

  TEST_CASE("what does not fit is a clear error") {
    std::string same, distinct;
    for (int i = 0; i < 66000; ++i) {
      same += "x.a\n";
      distinct += "x.a" + std::to_string(i) + "\n";
    }
    CHECK_EQ(error_of(same), "ok");
    CHECK_EQ(error_of(distinct), "too many attribute accesses in one code object @32769:1");
    std::string locals = "def f():\n";
    for (int i = 0; i < 66000; ++i) locals += " v" + std::to_string(i) + " = 1\n";
    CHECK_EQ(error_of(locals), "too many local variables in one function @1:1");
  }

  TEST_CASE("deep nesting costs little stack") {
    std::string nots = "x = ", lambdas = "x = ";
    for (int i = 0; i < 900; ++i) nots += "not ";
    for (int i = 0; i < 300; ++i) lambdas += "lambda: ";
    CHECK_EQ(error_of(nots + "y\n"), "ok");
    CHECK_EQ(error_of(lambdas + "y\n"), "ok");
  }

#ifndef __EMSCRIPTEN__  // which cannot start python3; the compiler is the same
  TEST_CASE("every file of Python's own library compiles to code that passes the checker") {
    std::FILE* files = popen(
        "python3 -c \"import sysconfig, glob; d = sysconfig.get_path('stdlib');"
        "print(*sorted(glob.glob(d + '/*.py') + glob.glob(d + '/asyncio/*.py') + glob.glob(d + "
        "'/json/*.py')"
        " + glob.glob(d + '/multiprocessing/*.py') + glob.glob(d + '/concurrent/futures/*.py')), "
        "sep='\\n')\" 2>/dev/null",
        "r");
    REQUIRE(files != nullptr);
    char line[4096];
    while (std::fgets(line, sizeof line, files) != nullptr) {
      std::string path(line);
      path.pop_back();
      std::FILE* file = std::fopen(path.c_str(), "rb");
      if (file == nullptr) continue;
      std::string source;
      char block[65536];
      for (std::size_t n; (n = std::fread(block, 1, sizeof block, file)) > 0;)
        source.append(block, n);
      std::fclose(file);
      CodeStore store;
      const auto result = compile_source(store, path, source, CompileMode::kModule);
      CAPTURE(path);
      if (result.code == kNoCode) {
        CHECK_NE(result.diagnostics[0].message.find("not supported by Interleave"),
                 std::string::npos);
      }
      check_every_code(store);
    }
    pclose(files);
  }
#endif
}
