// Proves of a Code what the virtual machine takes on trust: every register, constant, name and
// target is in range; jumps go backward only where the machine looks at its eval breaker; and on
// every path, handlers included, a register is written before it is read — where a call leaves
// everything above its arguments undefined.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "engine/lang/code.h"

namespace interleave::lang::test {

class CodeChecker {
 public:
  explicit CodeChecker(const Code& code) : code_(code) {}

  // Empty, or what is wrong with the first bad instruction.
  std::string check() {
    const auto count = code_.instructions.size();
    if (count == 0) return "no instructions";
    if (code_.locations.size() != count) return "locations do not match instructions";
    if (code_.register_count < fixed()) return "fewer registers than names";
    for (const Handler& handler : code_.handlers)
      if (handler.start >= handler.end || handler.end > count || handler.target >= count ||
          handler.reg >= code_.register_count)
        return "bad handler " + std::to_string(handler.start) + ".." + std::to_string(handler.end);
    if (!nested_handlers()) return "handlers overlap or are out of order";
    for (std::size_t i = 0; i < count && error_.empty(); ++i) structure(i);
    if (error_.empty()) flow();
    return error_;
  }

 private:
  using State = std::vector<bool>;  // which registers have a value

  std::size_t fixed() const { return code_.local_count + code_.cells.size() + code_.free.size(); }

  void fail(std::size_t i, const std::string& what) {
    if (!error_.empty()) return;
    error_ = code_.qualname + " instruction " + std::to_string(i) + " " +
             std::string(op_name(code_.instructions[i].op)) + ": " + what;
  }

  bool nested_handlers() const {
    for (std::size_t i = 0; i < code_.handlers.size(); ++i)
      for (std::size_t k = i + 1; k < code_.handlers.size(); ++k) {
        const Handler &a = code_.handlers[i], &b = code_.handlers[k];
        const bool apart = a.end <= b.start || b.end <= a.start;
        const bool inside = b.start <= a.start && a.end <= b.end;
        if (!apart && !inside) return false;
      }
    return true;
  }

  static bool is_jump(Op op) {
    return (op >= Op::JUMP && op <= Op::JUMP_IF_BOUND) || op == Op::FOR_ITER || op == Op::SEND;
  }
  static bool ends(Op op) {
    return op == Op::JUMP || op == Op::JUMP_BACK || op == Op::JUMP_BACK_NO_CHECK ||
           op == Op::RETURN || op == Op::RETURN_CONST || op == Op::RAISE || op == Op::RERAISE;
  }
  static bool is_call(Op op) {
    return op == Op::CALL || op == Op::CALL_METHOD || op == Op::CALL_EX;
  }

  void structure(std::size_t i) {
    const Instr& in = code_.instructions[i];
    const bool last = i + 1 == code_.instructions.size();
    if (last && !ends(in.op)) return fail(i, "runs off the end");
    if (is_jump(in.op)) {
      if (in.wide() >= code_.instructions.size()) return fail(i, "target out of range");
      const bool back = in.wide() <= i;
      const bool may_go_back = in.op == Op::JUMP_BACK || in.op == Op::JUMP_BACK_NO_CHECK ||
                               in.op == Op::JUMP_IF_TRUE || in.op == Op::JUMP_IF_FALSE;
      if (back && !may_go_back) return fail(i, "backward jump without a checkpoint");
      if (!back && (in.op == Op::JUMP_BACK || in.op == Op::JUMP_BACK_NO_CHECK))
        return fail(i, "JUMP_BACK goes forward");
    }
    indexes(i, in);
  }

  void indexes(std::size_t i, const Instr& in) {
    const auto limit = [&](std::uint32_t index, std::size_t size, const char* what) {
      if (index >= size) fail(i, std::string(what) + " out of range");
    };
    switch (in.op) {
      case Op::LOAD_CONST:
      case Op::RETURN_CONST:
        return limit(in.wide(), code_.constants.size(), "constant");
      case Op::CHECK_BOUND:
      case Op::DELETE_LOCAL:
      case Op::DELETE_DEREF:
        return limit(in.wide(), code_.names.size(), "name");
      case Op::LOAD_GLOBAL:
      case Op::STORE_GLOBAL:
      case Op::DELETE_GLOBAL:
      case Op::LOAD_NAME:
      case Op::STORE_NAME:
      case Op::DELETE_NAME:
        return limit(in.wide(), code_.sites.size(), "site");
      case Op::LOAD_ATTR:
      case Op::STORE_ATTR:
      case Op::DELETE_ATTR:
      case Op::LOAD_METHOD:
      case Op::LOAD_SUPER_ATTR:
        return limit(in.c, code_.sites.size(), "site");
      case Op::LOAD_DEREF:
      case Op::LOAD_CLASS_DEREF:
      case Op::LOAD_SPECIAL:
      case Op::IMPORT_FROM:
      case Op::MAKE_TYPE_PARAM:
      case Op::MAKE_TYPE_ALIAS:
        return limit(in.c, code_.names.size(), "name");
      case Op::IMPORT_NAME:
        return limit(in.b, code_.names.size(), "name");
      case Op::MAKE_FUNCTION:
        return limit(in.b, code_.children.size(), "child");
      case Op::CALL:
      case Op::CALL_METHOD:
        if (in.c > 0) limit(in.c - 1u, code_.constants.size(), "names of keywords");
        return;
      default:
        break;
    }
    if (rk(in.op) && (in.flag & kConstB)) limit(in.b, code_.constants.size(), "constant");
    if (rk(in.op) && (in.flag & kConstC)) limit(in.c, code_.constants.size(), "constant");
  }

  static bool binary(Op op) {
    return (op >= Op::ADD && op <= Op::BIT_XOR) || (op >= Op::EQ && op <= Op::NOT_IN);
  }
  static bool rk(Op op) {
    return binary(op) || op == Op::GET_ITEM || op == Op::SET_ITEM || op == Op::DELETE_ITEM ||
           op == Op::STORE_ATTR;
  }

  // --- flow

  struct Effect {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> reads, writes;  // (first, count)
    void read(std::uint32_t r, std::uint32_t n = 1) { reads.emplace_back(r, n); }
    void write(std::uint32_t r, std::uint32_t n = 1) { writes.emplace_back(r, n); }
  };

  static Effect effect(const Instr& in) {
    Effect e;
    const auto b = [&] {
      if (!(rk(in.op) && (in.flag & kConstB))) e.read(in.b);
    };
    const auto c = [&] {
      if (!(rk(in.op) && (in.flag & kConstC))) e.read(in.c);
    };
    if (binary(in.op)) {
      b(), c(), e.write(in.a);
      return e;
    }
    switch (in.op) {
      case Op::NOP:
      case Op::JUMP:
      case Op::JUMP_BACK:
      case Op::JUMP_BACK_NO_CHECK:
      case Op::RETURN_CONST:
      case Op::RETURN_GENERATOR:
      case Op::SETUP_ANNOTATIONS:
      case Op::DELETE_GLOBAL:
      case Op::DELETE_NAME:
      case Op::CLEAR:
      case Op::JUMP_IF_BOUND:
        break;
      case Op::CHECK_BOUND:
        e.write(in.a);
        break;
      case Op::DELETE_LOCAL:
        break;
      case Op::MAKE_CELL:
        e.write(in.a);
        break;
      case Op::LOAD_CONST:
      case Op::LOAD_GLOBAL:
      case Op::LOAD_NAME:
      case Op::LOAD_LOCALS:
      case Op::LOAD_COMMON:
      case Op::LOAD_BUILD_CLASS:
        e.write(in.a);
        break;
      case Op::STORE_GLOBAL:
      case Op::STORE_NAME:
      case Op::DELETE_DEREF:
      case Op::RETURN:
      case Op::RERAISE:
      case Op::JUMP_IF_TRUE:
      case Op::JUMP_IF_FALSE:
      case Op::JUMP_IF_NONE:
      case Op::JUMP_IF_NOT_NONE:
      case Op::DELETE_ATTR:
      case Op::IMPORT_STAR:
      case Op::END_ASYNC_FOR:
        e.read(in.a);
        break;
      case Op::STORE_DEREF:
      case Op::LIST_APPEND:
      case Op::SET_ADD:
      case Op::SET_UPDATE:
      case Op::DICT_UPDATE:
      case Op::SET_TYPE_PARAM_DEFAULT:
        e.read(in.a), e.read(in.b);
        break;
      case Op::LIST_EXTEND:
        e.read(in.a), e.read(in.b);
        if (in.flag) e.read(in.c);
        break;
      case Op::DICT_SET:
      case Op::DICT_MERGE:
        e.read(in.a), e.read(in.b), e.read(in.c);
        break;
      case Op::NEG:
      case Op::POS:
      case Op::INVERT:
      case Op::NOT:
      case Op::MOVE:
      case Op::LOAD_DEREF:
      case Op::LOAD_CLASS_DEREF:
      case Op::GET_ITER:
      case Op::LIST_TO_TUPLE:
      case Op::LOAD_ATTR:
      case Op::GET_AWAITABLE:
      case Op::GET_YIELD_FROM_ITER:
      case Op::GET_AITER:
      case Op::GET_ANEXT:
      case Op::IMPORT_FROM:
      case Op::MATCH_SEQUENCE:
      case Op::MATCH_MAPPING:
      case Op::GET_LEN:
      case Op::MAKE_TYPE_PARAM:
      case Op::YIELD:
        e.read(in.b), e.write(in.a);
        break;
      case Op::FOR_ITER:
        e.read(in.a), e.write(in.a + 1u);
        break;
      case Op::SEND:
        e.read(in.a, 2), e.write(in.a + 1u);
        break;
      case Op::UNPACK:
        e.read(in.b), e.write(in.a, in.c);
        break;
      case Op::UNPACK_EX:
        e.read(in.b), e.write(in.a, (in.c & 255u) + 1 + (in.c >> 8));
        break;
      case Op::BUILD_LIST:
      case Op::BUILD_TUPLE:
      case Op::BUILD_SET:
      case Op::BUILD_STRING:
        e.read(in.b, in.c), e.write(in.a);
        break;
      case Op::BUILD_DICT:
        e.read(in.b, 2u * in.c), e.write(in.a);
        break;
      case Op::BUILD_SLICE:
        e.read(in.b, 3), e.write(in.a);
        break;
      case Op::GET_ITEM:
        e.read(in.b), c(), e.write(in.a);
        break;
      case Op::SET_ITEM:
        e.read(in.a), b(), c();
        break;
      case Op::DELETE_ITEM:
        e.read(in.a), b();
        break;
      case Op::FORMAT:
        e.read(in.b);
        if (in.flag & 4) e.read(in.c);
        e.write(in.a);
        break;
      case Op::STORE_ATTR:
        e.read(in.a), b();
        break;
      case Op::LOAD_METHOD:
      case Op::LOAD_SPECIAL:
        e.read(in.b), e.write(in.a, 2);
        break;
      case Op::LOAD_SUPER_ATTR:
      case Op::MAKE_TYPE_ALIAS:
        e.read(in.b, 2), e.write(in.a);
        break;
      case Op::CALL:
        e.read(in.a, in.b + 1u), e.write(in.a);
        break;
      case Op::CALL_METHOD:
        e.read(in.a, in.b + 2u), e.write(in.a);
        break;
      case Op::CALL_EX:
        e.read(in.a, (in.flag & 1) != 0 ? 3 : 2), e.write(in.a);
        break;
      case Op::MAKE_FUNCTION: {
        std::uint32_t count = 0;
        for (unsigned bit = 1; bit <= 16; bit *= 2) count += (in.flag & bit) != 0;
        e.read(in.c, count), e.write(in.a);
        break;
      }
      case Op::RAISE:
        if (!(in.flag & 2)) e.read(in.a);
        if (in.flag & 1) e.read(in.b);
        break;
      case Op::PUSH_EXC:
        e.read(in.a), e.write(in.a + 1u);
        break;
      case Op::POP_EXC:
        e.read(in.a + 1u);
        break;
      case Op::EXC_MATCH:
      case Op::EXC_GROUP_RAISE:
      case Op::MATCH_KEYS:
        e.read(in.b), e.read(in.c), e.write(in.a);
        break;
      case Op::EXC_GROUP_MATCH:
        e.read(in.b), e.read(in.c), e.write(in.a, 2);
        break;
      case Op::WITH_EXCEPT:
        e.read(in.b, 2), e.read(in.c), e.write(in.a);
        break;
      case Op::IMPORT_NAME:
        e.read(in.a), e.write(in.a);
        break;
      case Op::MATCH_CLASS:
        e.read(in.b), e.read(in.c, 2), e.write(in.a);
        break;
      default:
        break;
    }
    return e;
  }

  void merge(std::size_t target, const State& state) {
    State& there = before_[target];
    if (there.empty()) {
      there = state;
      if (there.empty()) there.resize(1);
      work_.push_back(target);
      return;
    }
    bool changed = false;
    for (std::size_t r = 0; r < state.size(); ++r)
      if (there[r] && !state[r]) there[r] = false, changed = true;
    if (changed) work_.push_back(target);
  }

  void flow() {
    before_.resize(code_.instructions.size());
    State start(code_.register_count + 1u, false);
    const std::size_t parameters = code_.argument_count + code_.keyword_only_count +
                                   (code_.has(kVarArgs) ? 1u : 0u) +
                                   (code_.has(kVarKeywords) ? 1u : 0u);
    for (std::size_t i = 0; i < parameters; ++i) start[i] = true;
    for (std::size_t i = fixed() - code_.free.size(); i < fixed(); ++i) start[i] = true;
    merge(0, start);
    while (!work_.empty() && error_.empty()) {
      const std::size_t i = work_.front();
      work_.pop_front();
      step(i);
    }
    for (std::size_t i = 0; i < before_.size() && error_.empty(); ++i)
      if (before_[i].empty()) fail(i, "cannot be reached");
  }

  void step(std::size_t i) {
    const Instr& in = code_.instructions[i];
    const Effect e = effect(in);
    State state = before_[i];
    for (auto [first, count] : e.reads)
      for (std::uint32_t r = first; r < first + count; ++r) {
        if (r >= code_.register_count)
          return fail(i, "reads register " + std::to_string(r) + " out of range");
        if (!state[r])
          return fail(i, "reads register " + std::to_string(r) + " before it is written");
      }
    if (is_call(in.op))
      for (std::size_t r = std::max<std::size_t>(in.a + 1u, fixed()); r < code_.register_count; ++r)
        state[r] = false;
    for (const Handler& handler : code_.handlers) {
      if (i < handler.start || i >= handler.end) continue;
      State raised = state;
      raised[handler.reg] = true;
      merge(handler.target, raised);
      break;
    }
    const State not_written = state;
    for (auto [first, count] : e.writes)
      for (std::uint32_t r = first; r < first + count; ++r) {
        if (r >= code_.register_count)
          return fail(i, "writes register " + std::to_string(r) + " out of range");
        state[r] = true;
      }
    if (in.op == Op::CLEAR || in.op == Op::DELETE_LOCAL) state[in.a] = false;
    if (is_jump(in.op)) merge(in.wide(), in.op == Op::FOR_ITER ? not_written : state);
    if (!ends(in.op)) merge(i + 1, state);
  }

  const Code& code_;
  std::string error_;
  std::vector<State> before_;
  std::deque<std::size_t> work_;
};

inline std::string check_code(const Code& code) { return CodeChecker(code).check(); }

}  // namespace interleave::lang::test
