// Code: what the compiler makes of one function, class body or module, and what the virtual machine
// executes. Immutable once made and shared by all worlds, so it lives outside every world and
// contains no addresses into one; a world refers to it by CodeId.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::lang {

enum class Op : std::uint8_t {
#define OPCODE(name, cost_class, text) name,
#include "engine/lang/opcodes.def"
#undef OPCODE
};

inline constexpr int kOpCount = 0
#define OPCODE(name, cost_class, text) +1
#include "engine/lang/opcodes.def"
#undef OPCODE
    ;

// What an instruction costs in virtual time; machine/cost_model has the figure for each class.
enum class CostClass : std::uint8_t {
  kFree,
  kMove,
  kName,
  kBinary,
  kDivide,  // the operators CPython has no specialised instructions for
  kCompare,
  kJump,
  kIter,
  kBuild,
  kFormat,
  kGeneric,  // makes or looks up something without a fast path: dicts, functions, special methods
  kSubscript,
  kAttribute,
  kCall,
  kReturn,
  kYield,
  kRaise,  // charged where an exception unwinds, not by an instruction
  kCount
};

CostClass cost_class(Op op);
std::string_view op_name(Op op);

// Flag bits of operator and subscript instructions.
inline constexpr std::uint8_t kConstB = 1;   // operand b indexes the constants
inline constexpr std::uint8_t kConstC = 2;   // operand c indexes the constants
inline constexpr std::uint8_t kInplace = 4;  // augmented assignment
// Of the CALL family: a statement of its own, nobody gets the result.
inline constexpr std::uint8_t kResultUnused = 2;

struct Instr {
  Op op;
  std::uint8_t flag;
  std::uint16_t a, b, c;

  std::uint32_t wide() const { return b | static_cast<std::uint32_t>(c) << 16; }
};
static_assert(sizeof(Instr) == 8);

// Where an instruction comes from. Lines are 1-based; columns 0-based UTF-8 bytes, like CPython's
// co_positions(). line 0: artificial code without a place.
struct Location {
  std::uint32_t line = 0, end_line = 0;
  std::uint16_t column = 0, end_column = 0;  // saturate at 65535
  std::uint16_t live = 0;  // registers from here on hold nothing that is needed once it is done
};

// While start <= index < end of the raising instruction: put the exception in R[reg], go to target.
// Entries are sorted so that the first that covers the instruction is the innermost.
struct Handler {
  std::uint32_t start, end, target;
  std::uint16_t reg;
};

using CodeId = std::uint32_t;
inline constexpr CodeId kNoCode = 0xFFFFFFFF;

enum class ConstKind : std::uint8_t {
  kNone,
  kTrue,
  kFalse,
  kEllipsis,
  kInt,
  kBigInt,
  kFloat,
  kComplex,
  kStr,
  kBytes,
  kTuple,
  kFrozenSet
};

// A constant as the source gave it; a process makes Python objects of them when it first runs the
// code.
struct Constant {
  ConstKind kind = ConstKind::kNone;
  std::int64_t integer = 0;  // kInt
  double number = 0;         // kFloat; imaginary part of kComplex
  std::string text;  // kStr: UTF-8 (lone surrogates as WTF-8); kBytes: the bytes; kBigInt: decimal
                     // digits, or others behind 0x, 0o, 0b
  std::vector<Constant> items;  // kTuple, kFrozenSet
  bool operator==(const Constant&) const = default;
};

// Built-in objects that code needs even when the user has rebound their names (LOAD_COMMON).
enum class CommonConstant : std::uint8_t { kAssertionError, kNotImplementedError };

enum CodeFlag : std::uint32_t {
  kVarArgs = 1,      // *args: register after the keyword-only parameters
  kVarKeywords = 2,  // **kwargs: register after that
  kGenerator = 4,
  kCoroutine = 8,
  kAsyncGenerator = 16,
  kClassBody = 32,   // runs in a namespace dict (LOAD_NAME, STORE_NAME)
  kModuleBody = 64,  // namespace is the globals
  kNested = 128,     // has free variables
  kLibrary = 256,    // frozen library code: hidden from tracebacks and line stepping
  kExecBody = 512,   // exec()/eval() code: namespace dict given by the caller
  kFree = 1024,      // takes no virtual time
  kInC = 2048,       // library code of ours that is C in CPython: takes a fraction of the time
};

struct Code {
  CodeId id = kNoCode;
  std::string name, qualname;
  std::uint32_t file = 0;  // index into CodeStore::files(); 0: the program
  std::uint32_t first_line = 0;
  std::uint32_t flags = 0;
  std::uint16_t argument_count = 0;  // positional parameters, positional-only ones included
  std::uint16_t positional_only_count = 0;
  std::uint16_t keyword_only_count = 0;
  std::uint16_t local_count = 0;  // parameters (with *args and **kwargs) and other locals
  std::uint16_t register_count = 0;
  // Registers [local_count, local_count + cells.size()) are cells, the next free.size() free
  // variables.
  std::vector<std::string> locals;  // names of registers [0, local_count)
  std::vector<std::string> cells,
      free;  // names; a parameter that is captured appears in both locals and cells
  std::vector<std::string> names;         // N
  std::vector<std::string> sites;         // S: one entry a use (each has its own inline cache)
  std::vector<lang::Constant> constants;  // K
  std::vector<CodeId> children;           // for MAKE_FUNCTION
  std::vector<Instr> instructions;
  std::vector<lang::Location> locations;  // one an instruction
  std::vector<Handler> handlers;
  std::string doc;  // docstring; has_doc tells an empty one from none
  bool has_doc = false;

  bool has(CodeFlag flag) const { return (flags & flag) != 0; }
};

struct SourceFile {
  std::string name;    // as CPython shows it: "main.py", "<frozen asyncio>"
  std::string text;    // UTF-8
  std::uint64_t hash;  // of name and text
  bool library = false;
};

// All code of a session. Append-only, ids in order of compilation; compiling the same file again
// (a replay, a spawned child) yields the same ids. Not thread-safe; worlds only read it.
class CodeStore {
 public:
  const Code& code(CodeId id) const { return *codes_[id]; }
  const SourceFile& file(std::uint32_t index) const { return files_[index]; }
  std::uint32_t file_count() const { return static_cast<std::uint32_t>(files_.size()); }
  std::uint32_t code_count() const { return static_cast<std::uint32_t>(codes_.size()); }

  std::uint32_t add_file(std::string name, std::string text, bool library);
  CodeId add(std::unique_ptr<Code> code);  // sets code->id
  // Most instructions of any code without a call or a jump back: bounds how many run before the
  // interpreter looks again whether it is to pause.
  std::uint32_t longest_straight_run() const { return longest_straight_run_; }

  // The module body already compiled from this file in this mode, or kNoCode.
  CodeId find_body(std::uint32_t file, int mode) const;
  void set_body(std::uint32_t file, int mode, CodeId id);

 private:
  struct Body {
    std::uint32_t file;
    int mode;
    CodeId id;
  };
  std::vector<std::unique_ptr<const Code>> codes_;
  std::deque<SourceFile> files_;  // a deque: references stay valid
  std::vector<Body> bodies_;
  std::uint32_t longest_straight_run_ = 0;
};

}  // namespace interleave::lang
