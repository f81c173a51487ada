// The match statement. A pattern tests its subject and jumps to a fail label; the names it captures
// wait in temporaries until the whole pattern has matched, and are bound then, as in CPython.
#include "engine/lang/codegen.h"

namespace interleave::lang {

// One case's pattern.
class PatternCompiler {
 public:
  explicit PatternCompiler(Codegen& codegen) : codegen_(codegen) {}

  // Tests R[subject]; jumps to `fail` or goes on. `may_be_irrefutable`: nothing follows that it
  // would hide.
  void top(const Pattern* node, Reg subject, LabelId fail, bool may_be_irrefutable) {
    if (is_wildcard(node)) codegen_.emit(node->location, Op::NOP, 0, 0, 0);  // a line all the same
    pattern(node, subject, fail, may_be_irrefutable);
  }

  void bind_captures() {
    for (const Capture& capture : captures_)
      codegen_.store_name(capture.node->location, capture.name, capture.reg);
  }

 private:
  struct Capture {
    std::string_view name;
    Reg reg;
    const Pattern* node;
  };
  using TempScope = Codegen::TempScope;
  using Value = lang::Constant;

  static bool is_wildcard(const Pattern* node) {
    const auto* as_pattern = try_as<MatchAs>(node);
    return as_pattern != nullptr && as_pattern->pattern == nullptr && as_pattern->name.empty();
  }

  void pattern(const Pattern* node, Reg subject, LabelId fail, bool irrefutable_ok) {
    if (codegen_.failed()) return;
    switch (node->kind) {
      case NodeKind::MatchValue:
        return value(as<MatchValue>(node), subject, fail);
      case NodeKind::MatchSingleton:
        return singleton(as<MatchSingleton>(node), subject, fail);
      case NodeKind::MatchSequence:
        return sequence(as<MatchSequence>(node), subject, fail);
      case NodeKind::MatchMapping:
        return mapping(as<MatchMapping>(node), subject, fail);
      case NodeKind::MatchClass:
        return class_pattern(as<MatchClass>(node), subject, fail);
      case NodeKind::MatchStar:
        return capture(node, as<MatchStar>(node)->name, subject);
      case NodeKind::MatchAs:
        return as_pattern(as<MatchAs>(node), subject, fail, irrefutable_ok);
      case NodeKind::MatchOr:
        return alternatives(as<MatchOr>(node), subject, fail, irrefutable_ok);
      default:
        return;
    }
  }

  // An argument of a larger pattern; a wildcard needs no code.
  void sub_pattern(const Pattern* node, Reg subject, LabelId fail) {
    pattern(node, subject, fail, true);
  }

  void test(const Node* node, Reg result, LabelId fail) {
    codegen_.jump_on(node->location, Op::JUMP_IF_FALSE, result, fail);
  }

  void value(const MatchValue* node, Reg subject, LabelId fail) {
    Value folded;
    if (!codegen_.fold(node->value, folded) && !is<Attribute>(node->value) &&
        !is<ast::Constant>(node->value) && !is<UnaryOp>(node->value) && !is<BinOp>(node->value) &&
        !is<JoinedStr>(node->value))
      return codegen_.fail("patterns may only match literals and attribute lookups", node);
    TempScope temps_scope(codegen_);
    const Operand expected = codegen_.rk(node->value);
    const Reg result = codegen_.temp();
    codegen_.emit_rk(node->location, Op::EQ, result, {subject, false}, expected);
    test(node, result, fail);
  }

  void singleton(const MatchSingleton* node, Reg subject, LabelId fail) {
    if (node->value == ConstantType::None)
      return codegen_.jump_on(node->location, Op::JUMP_IF_NOT_NONE, subject, fail);
    TempScope temps_scope(codegen_);
    Value constant;
    constant.kind = node->value == ConstantType::True ? ConstKind::kTrue : ConstKind::kFalse;
    const Operand expected = codegen_.constant_operand(node->location, constant);
    const Reg result = codegen_.temp();
    codegen_.emit_rk(node->location, Op::IS, result, {subject, false}, expected);
    test(node, result, fail);
  }

  void as_pattern(const MatchAs* node, Reg subject, LabelId fail, bool irrefutable_ok) {
    if (node->pattern == nullptr) {
      if (!irrefutable_ok) {
        if (node->name.empty())
          return codegen_.fail("wildcard makes remaining patterns unreachable", node);
        return codegen_.fail(
            "name capture '" + std::string(node->name) + "' makes remaining patterns unreachable",
            node);
      }
      return capture(node, node->name, subject);
    }
    pattern(node->pattern, subject, fail, irrefutable_ok);
    capture(node, node->name, subject);
  }

  // --- captures

  void capture(const Pattern* node, std::string_view name, Reg subject) {
    if (name.empty()) return;
    codegen_.forbid_debug(name, node->location);
    for (const Capture& earlier : captures_)
      if (earlier.name == name)
        return codegen_.fail("multiple assignments to name '" + std::string(name) + "' in pattern",
                             node);
    const auto reg = slot_of(name);
    captures_.push_back({name, reg, node});
    codegen_.move(node->location, reg, subject);
  }

 public:
  // Reserves, below all other temporaries of the case, a register for every name it may capture.
  void reserve(const Pattern* node) {
    switch (node->kind) {
      case NodeKind::MatchSequence:
        return reserve_all(as<MatchSequence>(node)->patterns);
      case NodeKind::MatchMapping:
        reserve_all(as<MatchMapping>(node)->patterns);
        return reserve_name(as<MatchMapping>(node)->rest);
      case NodeKind::MatchClass:
        reserve_all(as<MatchClass>(node)->patterns);
        return reserve_all(as<MatchClass>(node)->kwd_patterns);
      case NodeKind::MatchStar:
        return reserve_name(as<MatchStar>(node)->name);
      case NodeKind::MatchAs:
        if (as<MatchAs>(node)->pattern != nullptr) reserve(as<MatchAs>(node)->pattern);
        return reserve_name(as<MatchAs>(node)->name);
      case NodeKind::MatchOr:
        return reserve_all(as<MatchOr>(node)->patterns);
      default:
        return;
    }
  }

 private:
  void reserve_all(PatternList list) {
    for (const Pattern* node : list) reserve(node);
  }

  void reserve_name(std::string_view name) {
    if (name.empty()) return;
    for (const auto& [known, reg] : slots_)
      if (known == name) return;
    slots_.emplace_back(name, codegen_.temp());
  }

  Reg slot_of(std::string_view name) const {
    for (const auto& [known, reg] : slots_)
      if (known == name) return reg;
    return 0;
  }

  // --- p | q: every alternative must capture the same names
  void alternatives(const MatchOr* node, Reg subject, LabelId fail, bool irrefutable_ok) {
    const LabelId matched = codegen_.new_label();
    const std::size_t before = captures_.size();
    std::vector<Capture> first;
    for (std::size_t i = 0; i < node->patterns.size(); ++i) {
      const bool last = i + 1 == node->patterns.size();
      const LabelId next = last ? fail : codegen_.new_label();
      captures_.erase(captures_.begin() + static_cast<std::ptrdiff_t>(before), captures_.end());
      pattern(node->patterns[i], subject, next, last && irrefutable_ok);
      if (i == 0)
        first = captures_;
      else if (!same_names(first, captures_, before))
        return codegen_.fail("alternative patterns bind different names", node);
      if (!last) {
        if (codegen_.reachable()) codegen_.jump(node->patterns[i]->location, matched);
        codegen_.bind(next);
      }
    }
    captures_ = first;
    codegen_.bind(matched);
  }

  static bool same_names(const std::vector<Capture>& a, const std::vector<Capture>& b,
                         std::size_t from) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = from; i < a.size(); ++i) {
      bool found = false;
      for (std::size_t k = from; k < b.size(); ++k) found |= a[i].name == b[k].name;
      if (!found) return false;
    }
    return true;
  }

  // --- [a, b, *rest]
  void sequence(const MatchSequence* node, Reg subject, LabelId fail) {
    const std::size_t count = node->patterns.size();
    std::size_t star = count;
    bool only_wildcards = true, star_is_wildcard = false;
    for (std::size_t i = 0; i < count; ++i) {
      const auto* starred = try_as<MatchStar>(node->patterns[i]);
      if (starred != nullptr) {
        if (star != count) return codegen_.fail("multiple starred names in sequence pattern", node);
        star = i;
        star_is_wildcard = starred->name.empty();
        only_wildcards &= star_is_wildcard;
        continue;
      }
      only_wildcards &= is_wildcard(node->patterns[i]);
    }
    const bool has_star = star != count;
    TempScope temps_scope(codegen_);
    const Reg result = codegen_.temp();
    codegen_.emit(node->location, Op::MATCH_SEQUENCE, result, subject, 0);
    test(node, result, fail);
    if (!has_star || count > 1)
      check_length(node, subject, has_star ? count - 1 : count, has_star, fail);
    if (count == 0 || only_wildcards) return;
    if (star_is_wildcard) return subscripted(node, subject, star, fail);
    unpacked(node, subject, star, has_star, fail);
  }

  void check_length(const Pattern* node, Reg subject, std::size_t length, bool at_least,
                    LabelId fail) {
    TempScope temps_scope(codegen_);
    const Reg result = codegen_.temp();
    codegen_.emit(node->location, Op::GET_LEN, result, subject, 0);
    Value expected;
    expected.kind = ConstKind::kInt;
    expected.integer = static_cast<std::int64_t>(length);
    codegen_.emit_rk(node->location, at_least ? Op::GE : Op::EQ, result, {result, false},
                     codegen_.constant_operand(node->location, expected));
    test(node, result, fail);
  }

  void unpacked(const MatchSequence* node, Reg subject, std::size_t star, bool has_star,
                LabelId fail) {
    const std::size_t count = node->patterns.size();
    if (has_star && (star > 255 || count - star - 1 > 255))
      return codegen_.fail("too many expressions in star-unpacking sequence pattern", node);
    const Reg first = codegen_.temps(static_cast<std::uint32_t>(count));
    const auto shape =
        static_cast<std::uint32_t>(has_star ? star | (count - star - 1) << 8 : count);
    codegen_.emit(node->location, has_star ? Op::UNPACK_EX : Op::UNPACK, first, subject, shape);
    for (std::size_t i = 0; i < count; ++i)
      sub_pattern(node->patterns[i], first + static_cast<Reg>(i), fail);
  }

  // [a, *_, b] looks at the ends only.
  void subscripted(const MatchSequence* node, Reg subject, std::size_t star, LabelId fail) {
    const std::size_t count = node->patterns.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (i == star || is_wildcard(node->patterns[i])) continue;
      TempScope temps_scope(codegen_);
      const Reg item = codegen_.temp();
      Value index;
      index.kind = ConstKind::kInt;
      index.integer = static_cast<std::int64_t>(i < star ? i : count - i);
      Operand key = codegen_.constant_operand(node->location, index);
      if (i > star) {  // counted from the end
        const Reg length = codegen_.temp();
        codegen_.emit(node->location, Op::GET_LEN, length, subject, 0);
        codegen_.emit_rk(node->location, Op::SUB, length, {length, false}, key);
        key = {length, false};
      }
      codegen_.emit_rk(node->location, Op::GET_ITEM, item, {subject, false}, key);
      sub_pattern(node->patterns[i], item, fail);
    }
  }

  // --- {key: pattern, **rest}
  void mapping(const MatchMapping* node, Reg subject, LabelId fail) {
    const auto count = static_cast<std::uint32_t>(node->keys.size());
    TempScope temps_scope(codegen_);
    const Reg result = codegen_.temp();
    codegen_.emit(node->location, Op::MATCH_MAPPING, result, subject, 0);
    test(node, result, fail);
    if (count == 0 && node->rest.empty()) return;
    if (count > 0) check_length(node, subject, count, true, fail);
    if (!check_keys(node)) return;
    const Reg keys = codegen_.temp(), values = codegen_.temp();
    codegen_.tuple_display(node->location, node->keys, keys);
    codegen_.emit(node->location, Op::MATCH_KEYS, values, subject, keys);
    codegen_.jump_on(node->location, Op::JUMP_IF_NONE, values, fail);
    const Reg first = codegen_.temps(count);
    codegen_.emit(node->location, Op::UNPACK, first, values, count);
    for (Reg i = 0; i < count; ++i) sub_pattern(node->patterns[i], first + i, fail);
    if (!node->rest.empty()) rest_of_mapping(node, subject, keys, count);
  }

  bool check_keys(const MatchMapping* node) {
    std::vector<Value> seen;
    for (const Expr* key : node->keys) {
      Value value;
      if (codegen_.fold(key, value)) {
        for (const Value& earlier : seen) {
          if (!equal_keys(earlier, value)) continue;
          const std::string text =
              value.kind == ConstKind::kInt ? std::to_string(value.integer) : unparse(key);
          codegen_.fail("mapping pattern checks duplicate key (" + text + ")", node);
          return false;
        }
        seen.push_back(std::move(value));
      } else if (!is<Attribute>(key) && !is<UnaryOp>(key) && !is<BinOp>(key)) {
        codegen_.fail("mapping pattern keys may only match literals and attribute lookups", node);
        return false;
      }
    }
    return true;
  }

  // As == of Python: 0, 0.0, 0j and False are one key.
  static bool equal_keys(const Value& a, const Value& b) {
    const auto number_of = [](const Value& value, double& number) {
      if (value.kind == ConstKind::kInt)
        number = static_cast<double>(value.integer);
      else if (value.kind == ConstKind::kTrue || value.kind == ConstKind::kFalse)
        number = value.kind == ConstKind::kTrue;
      else if (value.kind == ConstKind::kFloat ||
               (value.kind == ConstKind::kComplex && value.number == 0))
        number = value.number;
      else
        return false;
      return true;
    };
    double x = 0, y = 0;
    if (a.kind == b.kind) return a == b;
    return number_of(a, x) && number_of(b, y) && x == y;
  }

  void rest_of_mapping(const MatchMapping* node, Reg subject, Reg keys, std::uint32_t count) {
    TempScope temps_scope(codegen_);
    const Reg rest = codegen_.temp();
    const Reg first = codegen_.temps(count);
    codegen_.emit(node->location, Op::BUILD_DICT, rest, 0, 0);
    codegen_.emit(node->location, Op::DICT_UPDATE, rest, subject, 0);
    codegen_.emit(node->location, Op::UNPACK, first, keys, count);
    for (Reg i = 0; i < count; ++i)
      codegen_.emit(node->location, Op::DELETE_ITEM, rest, first + i, 0);
    capture(node, node->rest, rest);
  }

  // --- Class(pattern, name=pattern)
  void class_pattern(const MatchClass* node, Reg subject, LabelId fail) {
    const auto positional = static_cast<std::uint32_t>(node->patterns.size());
    const auto keywords = static_cast<std::uint32_t>(node->kwd_attrs.size());
    if (positional > 255) return codegen_.fail("too many sub-patterns in class pattern", node);
    for (std::size_t i = 0; i < keywords; ++i)
      for (std::size_t k = i + 1; k < keywords; ++k)
        if (node->kwd_attrs[i] == node->kwd_attrs[k])
          return codegen_.fail(
              "attribute name repeated in class pattern: " + std::string(node->kwd_attrs[i]),
              node->kwd_patterns[k]);
    TempScope temps_scope(codegen_);
    const Reg type = codegen_.temps(2), values = codegen_.temp();
    codegen_.into(node->cls, type);
    std::vector<std::string_view> names(node->kwd_attrs.begin(), node->kwd_attrs.end());
    codegen_.load_constant(node->location, type + 1, codegen_.names_constant(names));
    codegen_.emit(node->location, Op::MATCH_CLASS, values, subject, type, positional);
    codegen_.jump_on(node->location, Op::JUMP_IF_NONE, values, fail);
    if (positional + keywords == 0) return;
    const Reg first = codegen_.temps(positional + keywords);
    codegen_.emit(node->location, Op::UNPACK, first, values, positional + keywords);
    for (Reg i = 0; i < positional; ++i) sub_pattern(node->patterns[i], first + i, fail);
    for (Reg i = 0; i < keywords; ++i)
      sub_pattern(node->kwd_patterns[i], first + positional + i, fail);
  }

  Codegen& codegen_;
  std::vector<Capture> captures_;                        // in the order of the names in the pattern
  std::vector<std::pair<std::string_view, Reg>> slots_;  // where each name waits
};

void Codegen::match_statement(const Match* node) {
  TempScope temps_scope(*this);
  // A copy: binding a name of the first case must not change what the second looks at.
  const Reg subject = temp();
  into(node->subject, subject);
  const LabelId end = new_label();
  for (const MatchCase* match_case : node->cases) {
    if (failed()) return;
    const bool last = match_case == node->cases.back();
    const LabelId next = last ? end : new_label();
    TempScope case_scope(*this);
    PatternCompiler pattern(*this);
    pattern.reserve(match_case->pattern);
    pattern.top(match_case->pattern, subject, next, last || match_case->guard != nullptr);
    pattern.bind_captures();
    if (match_case->guard != nullptr) jump_if(match_case->guard, next, false);
    statements(match_case->body);
    if (!last) {
      if (reachable()) jump(kNoLocation, end);
      bind(next);
    }
  }
  bind(end);
}

}  // namespace interleave::lang
