#include "engine/lang/disassembler.h"

#include <cstdio>

namespace interleave::lang {
namespace {

// How an operand is shown.
enum class Show : std::uint8_t {
  nothing,
  reg,
  rk_b,
  rk_c,
  number,
  name,
  site,
  constant,
  child,
  keywords
};

struct Shape {
  Show a, b, c;
  bool wide_is_jump = false;
  Show wide = Show::nothing;  // instead of b and c
};

bool is_binary(Op op) {
  return (op >= Op::ADD && op <= Op::BIT_XOR) || (op >= Op::EQ && op <= Op::NOT_IN);
}

Shape with_wide(Show a, Show wide) { return {a, Show::nothing, Show::nothing, false, wide}; }

Shape jump_shape(Show a) { return {a, Show::nothing, Show::nothing, true, Show::nothing}; }

Shape shape_of(Op op) {
  using enum Show;
  if (is_binary(op)) return {reg, rk_b, rk_c};
  switch (op) {
    case Op::NOP:
      return {nothing, nothing, nothing};
    case Op::LOAD_CONST:
      return with_wide(reg, constant);
    case Op::RETURN_CONST:
      return with_wide(nothing, constant);
    case Op::CHECK_BOUND:
    case Op::DELETE_LOCAL:
    case Op::DELETE_DEREF:
      return with_wide(reg, name);
    case Op::LOAD_GLOBAL:
    case Op::STORE_GLOBAL:
    case Op::LOAD_NAME:
    case Op::STORE_NAME:
      return with_wide(reg, site);
    case Op::DELETE_GLOBAL:
    case Op::DELETE_NAME:
      return with_wide(nothing, site);
    case Op::LOAD_COMMON:
      return with_wide(reg, number);
    case Op::JUMP:
    case Op::JUMP_BACK:
    case Op::JUMP_BACK_NO_CHECK:
      return jump_shape(nothing);
    case Op::JUMP_IF_TRUE:
    case Op::JUMP_IF_FALSE:
    case Op::JUMP_IF_NONE:
    case Op::JUMP_IF_NOT_NONE:
    case Op::JUMP_IF_BOUND:
    case Op::FOR_ITER:
    case Op::SEND:
      return jump_shape(reg);
    case Op::LOAD_DEREF:
    case Op::LOAD_CLASS_DEREF:
    case Op::LOAD_SPECIAL:
    case Op::IMPORT_FROM:
    case Op::MAKE_TYPE_PARAM:
    case Op::MAKE_TYPE_ALIAS:
      return {reg, reg, name};
    case Op::IMPORT_NAME:
      return {reg, name, nothing};
    case Op::LOAD_ATTR:
    case Op::LOAD_METHOD:
    case Op::LOAD_SUPER_ATTR:
      return {reg, reg, site};
    case Op::STORE_ATTR:
      return {reg, rk_b, site};
    case Op::DELETE_ATTR:
      return {reg, nothing, site};
    case Op::GET_ITEM:
      return {reg, reg, rk_c};
    case Op::SET_ITEM:
      return {reg, rk_b, rk_c};
    case Op::DELETE_ITEM:
      return {reg, rk_b, nothing};
    case Op::CALL:
    case Op::CALL_METHOD:
      return {reg, number, keywords};
    case Op::MAKE_FUNCTION:
      return {reg, child, reg};
    case Op::BUILD_LIST:
    case Op::BUILD_TUPLE:
    case Op::BUILD_SET:
    case Op::BUILD_DICT:
    case Op::BUILD_STRING:
    case Op::UNPACK:
      return {reg, reg, number};
    case Op::UNPACK_EX:
      return {reg, reg, number};
    case Op::FORMAT:
    case Op::DICT_SET:
    case Op::DICT_MERGE:
    case Op::LIST_EXTEND:
    case Op::EXC_MATCH:
    case Op::EXC_GROUP_MATCH:
    case Op::EXC_GROUP_RAISE:
    case Op::WITH_EXCEPT:
    case Op::MATCH_KEYS:
    case Op::MATCH_CLASS:
      return {reg, reg, reg};
    case Op::RAISE:
      return {reg, reg, nothing};
    case Op::CLEAR:
    case Op::RETURN:
    case Op::RERAISE:
    case Op::PUSH_EXC:
    case Op::POP_EXC:
    case Op::CALL_EX:
    case Op::END_ASYNC_FOR:
    case Op::LOAD_BUILD_CLASS:
    case Op::LOAD_LOCALS:
    case Op::IMPORT_STAR:
      return {reg, nothing, nothing};
    case Op::RETURN_GENERATOR:
    case Op::SETUP_ANNOTATIONS:
      return {nothing, nothing, nothing};
    default:
      return {reg, reg, nothing};
  }
}

std::string register_text(const Code& code, std::uint32_t reg) {
  const std::size_t cells_end = code.local_count + code.cells.size();
  if (reg < code.local_count) return code.locals[reg];
  if (reg < cells_end) return "cell:" + code.cells[reg - code.local_count];
  if (reg < cells_end + code.free.size()) return "free:" + code.free[reg - cells_end];
  return "r" + std::to_string(reg);
}

std::string quoted_text(const std::string& text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "'";
}

std::string show(const CodeStore& store, const Code& code, const Instr& instr, Show what,
                 std::uint32_t value, bool constant_flag) {
  switch (what) {
    case Show::nothing:
      return "";
    case Show::rk_b:
    case Show::rk_c:
      if (constant_flag) return constant_text(code.constants[value]);
      return register_text(code, value);
    case Show::reg:
      return register_text(code, value);
    case Show::number:
      return std::to_string(value);
    case Show::name:
      return quoted_text(code.names[value]);
    case Show::site:
      return (cost_class(instr.op) == CostClass::kAttribute ? "." : "") + code.sites[value];
    case Show::constant:
      return constant_text(code.constants[value]);
    case Show::child:
      return "<" + store.code(code.children[value]).qualname + ">";
    case Show::keywords:
      return instr.c == 0 ? "" : "keywords=" + constant_text(code.constants[value - 1]);
  }
  return "";
}

std::string operands(const CodeStore& store, const Code& code, const Instr& instr) {
  const Shape shape = shape_of(instr.op);
  std::string text;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    text += text.empty() ? "" : ", ";
    text += part;
  };
  add(show(store, code, instr, shape.a, instr.a, false));
  if (shape.wide_is_jump) {
    add("-> " + std::to_string(instr.wide()));
  } else if (shape.wide != Show::nothing) {
    add(show(store, code, instr, shape.wide, instr.wide(), false));
  } else {
    const bool of_nothing = shape.c == Show::number && instr.c == 0;  // an empty list, tuple ...
    if (!of_nothing) add(show(store, code, instr, shape.b, instr.b, (instr.flag & kConstB) != 0));
    add(show(store, code, instr, shape.c, instr.c, (instr.flag & kConstC) != 0));
  }
  const bool operator_flags = is_binary(instr.op) || shape.b == Show::rk_b || shape.c == Show::rk_c;
  const unsigned shown = operator_flags ? instr.flag & kInplace : instr.flag;
  if (shown == kInplace && operator_flags)
    add("inplace");
  else if (shown != 0)
    add("flag=" + std::to_string(shown));
  return text;
}

// opcodes.def says so; a conditional jump is one only where it goes back, a yield only if it is
// not the one inside an await or yield from.
bool is_checkpoint(const Instr& instr, bool backward) {
  static constexpr bool kMarked[] = {
#define OPCODE(name, cost_class, text) \
  std::string_view(text).find("(checkpoint") != std::string_view::npos,
#include "engine/lang/opcodes.def"
#undef OPCODE
  };
  if (instr.op == Op::JUMP_IF_TRUE || instr.op == Op::JUMP_IF_FALSE) return backward;
  if (instr.op == Op::YIELD) return (instr.flag & 1) == 0;
  return kMarked[static_cast<int>(instr.op)];
}

void append(const CodeStore& store, const Code& code, std::string& out) {
  out += code.qualname + ":\n";
  std::uint32_t line = 0;
  char prefix[64];
  std::size_t index = 0;
  for (const Listed& instr : instructions_of(store, code.id)) {
    if (instr.line != line && instr.line != 0)
      std::snprintf(prefix, sizeof prefix, "%4u %4zu ", instr.line, index);
    else
      std::snprintf(prefix, sizeof prefix, "     %4zu ", index);
    if (instr.line != 0) line = instr.line;
    out += prefix;
    out += instr.name;
    if (!instr.operands.empty()) out += " " + instr.operands;
    out += "\n";
    ++index;
  }
  for (const Handler& handler : code.handlers)
    out += "  " + std::to_string(handler.start) + ".." + std::to_string(handler.end) + " -> " +
           std::to_string(handler.target) + " in " + register_text(code, handler.reg) + "\n";
}

}  // namespace

std::string constant_text(const lang::Constant& value) {
  switch (value.kind) {
    case ConstKind::kNone:
      return "None";
    case ConstKind::kTrue:
      return "True";
    case ConstKind::kFalse:
      return "False";
    case ConstKind::kEllipsis:
      return "...";
    case ConstKind::kInt:
      return std::to_string(value.integer);
    case ConstKind::kBigInt:
      return value.text;
    case ConstKind::kFloat:
    case ConstKind::kComplex: {
      char text[40];
      std::snprintf(text, sizeof text, "%.17g%s", value.number,
                    value.kind == ConstKind::kComplex ? "j" : "");
      return text;
    }
    case ConstKind::kStr:
      return quoted_text(value.text);
    case ConstKind::kBytes:
      return "b" + quoted_text(value.text);
    default:
      break;
  }
  std::string text = value.kind == ConstKind::kTuple ? "(" : "frozenset(";
  for (std::size_t i = 0; i < value.items.size(); ++i)
    text += (i > 0 ? ", " : "") + constant_text(value.items[i]);
  return text + (value.kind == ConstKind::kTuple && value.items.size() == 1 ? ",)" : ")");
}

std::vector<Listed> instructions_of(const CodeStore& store, CodeId id) {
  const Code& code = store.code(id);
  std::vector<Listed> listed;
  for (std::size_t i = 0; i < code.instructions.size(); ++i) {
    const Instr& instr = code.instructions[i];
    const std::int64_t jump = shape_of(instr.op).wide_is_jump ? std::int64_t{instr.wide()} : -1;
    listed.push_back({instr.op, op_name(instr.op), operands(store, code, instr),
                      code.locations[i].line, jump,
                      is_checkpoint(instr, jump >= 0 && jump <= static_cast<std::int64_t>(i))});
  }
  return listed;
}

std::string disassemble(const CodeStore& store, CodeId id, bool children) {
  std::string out;
  const Code& code = store.code(id);
  append(store, code, out);
  if (!children) return out;
  for (CodeId child : code.children) out += disassemble(store, child, true);
  return out;
}

}  // namespace interleave::lang
