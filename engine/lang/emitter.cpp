// The code generator's lower half: instructions, temporaries, labels, protected regions, constants
// and names.
#include <bit>

#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

constexpr std::size_t kMaxWarnings = 100;

std::uint16_t saturated(std::int32_t column) {
  return static_cast<std::uint16_t>(column < 0 ? 0 : column > 0xFFFF ? 0xFFFF : column);
}

lang::Location place(const ast::Location& at) {
  return {static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.end_line),
          saturated(at.col), saturated(at.end_col)};
}

// A text that is equal exactly for constants that may share a slot: 1, 1.0 and True may not.
void append_key(const lang::Constant& value, std::string& key) {
  key += static_cast<char>('a' + static_cast<int>(value.kind));
  switch (value.kind) {
    case ConstKind::kInt:
      key += std::to_string(value.integer);
      break;
    case ConstKind::kFloat:
    case ConstKind::kComplex:
      key += std::to_string(std::bit_cast<std::uint64_t>(value.number));
      break;
    case ConstKind::kStr:
    case ConstKind::kBytes:
    case ConstKind::kBigInt:
      key += std::to_string(value.text.size());
      key += ':';
      key += value.text;
      break;
    case ConstKind::kTuple:
    case ConstKind::kFrozenSet:
      key += std::to_string(value.items.size());
      key += '(';
      for (const lang::Constant& item : value.items) append_key(item, key);
      break;
    default:
      break;
  }
  key += ';';
}

}  // namespace

// --- instructions

std::uint32_t Codegen::emit(const Loc& at, Op op, std::uint32_t a, std::uint32_t b, std::uint32_t c,
                            std::uint32_t flag) {
  Code& code = *unit_->code;
  const auto index = static_cast<std::uint32_t>(code.instructions.size());
  if (!unit_->reachable) return index;
  if (++instruction_count_ > kMaxInstructions) {
    fail("too much code", at);
    return index;
  }
  code.instructions.push_back({op, static_cast<std::uint8_t>(flag), static_cast<std::uint16_t>(a),
                               static_cast<std::uint16_t>(b), static_cast<std::uint16_t>(c)});
  code.locations.push_back(place(at));
  code.locations.back().live = unit_->next_temp;
  return index;
}

std::uint32_t Codegen::emit_wide(const Loc& at, Op op, std::uint32_t a, std::uint32_t wide,
                                 std::uint32_t flag) {
  return emit(at, op, a, wide & 0xFFFF, wide >> 16, flag);
}

void Codegen::emit_rk(const Loc& at, Op op, Reg a, Operand b, Operand c, std::uint32_t flag) {
  emit(at, op, a, b.index, c.index,
       flag | (b.constant ? kConstB : 0u) | (c.constant ? kConstC : 0u));
}

void Codegen::move(const Loc& at, Reg to, Reg from) {
  if (to != from) emit(at, Op::MOVE, to, from, 0);
}

Reg Codegen::temps(std::uint32_t count) {
  const Reg first = unit_->next_temp;
  unit_->next_temp += count;
  if (unit_->next_temp > unit_->max_temp) unit_->max_temp = unit_->next_temp;
  if (unit_->next_temp > kMaxRegister) {
    fail("too many values at once in one function: it would need more than 65000 registers",
         unit_->scope->location);
    unit_->next_temp = first;  // compilation has failed; any register does
  }
  return first;
}

// --- labels

LabelId Codegen::new_label() {
  unit_->labels.emplace_back();
  return static_cast<LabelId>(unit_->labels.size() - 1);
}

void Codegen::bind(LabelId id) {
  Label& label = unit_->labels[id];
  label.position = static_cast<std::uint32_t>(unit_->code->instructions.size());
  if (!label.reached) return;
  for (std::uint32_t at : label.jumps) {
    Instr& instr = unit_->code->instructions[at];
    instr.b = static_cast<std::uint16_t>(label.position & 0xFFFF);
    instr.c = static_cast<std::uint16_t>(label.position >> 16);
  }
  if (unit_->reachable)
    unit_->known.intersect(label.known);
  else
    unit_->known = label.known;
  unit_->reachable = true;
}

// Control also comes from below, where anything may have been deleted.
void Codegen::bind_loop_head(LabelId label) {
  bind(label);
  unit_->known.subtract(unit_->deletable);
}

void Codegen::unreachable() { unit_->reachable = false; }

void Codegen::note_jump(LabelId id, std::uint32_t at) {
  Label& label = unit_->labels[id];
  label.jumps.push_back(at);
  if (label.reached)
    label.known.intersect(unit_->known);
  else
    label.known = unit_->known;
  label.reached = true;
}

// A forward jump, or the forward exit of FOR_ITER and SEND.
std::uint32_t Codegen::emit_jump(const Loc& at, Op op, Reg reg, LabelId label) {
  const std::uint32_t index = emit(at, op, reg, 0, 0);
  if (unit_->reachable) note_jump(label, index);
  return index;
}

void Codegen::jump(const Loc& at, LabelId label) {
  emit_jump(at, Op::JUMP, 0, label);
  unreachable();
}

void Codegen::jump_back(const Loc& at, LabelId label, Op op) {
  emit_wide(at, op, 0, unit_->labels[label].position);
  unreachable();
}

// A conditional jump either way. Backward ones must be checkpoints, which only two of the four can
// be.
void Codegen::jump_on(const Loc& at, Op op, Reg reg, LabelId label) {
  const std::uint32_t position = unit_->labels[label].position;
  if (position == Label::kUnplaced) {
    emit_jump(at, op, reg, label);
  } else if (op == Op::JUMP_IF_TRUE || op == Op::JUMP_IF_FALSE) {
    emit_wide(at, op, reg, position);
  } else {
    const LabelId skip = new_label();
    emit_jump(at, op == Op::JUMP_IF_NONE ? Op::JUMP_IF_NOT_NONE : Op::JUMP_IF_NONE, reg, skip);
    jump_back(at, label);
    bind(skip);
  }
}

// --- regions

RegionId Codegen::begin_region(LabelId target, Reg reg) {
  unit_->regions.push_back({target,
                            reg,
                            static_cast<std::uint32_t>(unit_->code->instructions.size()),
                            true,
                            {},
                            unit_->known});
  return static_cast<RegionId>(unit_->regions.size() - 1);
}

void Codegen::suspend(RegionId id) {
  Region& region = unit_->regions[id];
  const auto here = static_cast<std::uint32_t>(unit_->code->instructions.size());
  if (region.open && here > region.start) region.ranges.emplace_back(region.start, here);
  region.open = false;
}

void Codegen::resume(RegionId id) {
  Region& region = unit_->regions[id];
  region.start = static_cast<std::uint32_t>(unit_->code->instructions.size());
  region.open = true;
}

// Inner regions end before outer ones, so the table is sorted as the machine wants it.
void Codegen::end_region(RegionId id) {
  suspend(id);
  Region& region = unit_->regions[id];
  region.first_handler = static_cast<std::uint32_t>(unit_->code->handlers.size());
  for (auto [start, end] : region.ranges)
    unit_->code->handlers.push_back({start, end, 0, static_cast<std::uint16_t>(region.reg)});
}

// Places the handler of an ended region. If nothing is protected and nothing jumps to it, it is
// never reached.
void Codegen::bind_handler(LabelId id, RegionId region_id) {
  bind(id);
  const Region& region = unit_->regions[region_id];
  if (region.ranges.empty()) return;
  Bits known = region.known;
  known.subtract(unit_->deletable);
  if (unit_->reachable)
    unit_->known.intersect(known);
  else
    unit_->known = known;
  unit_->reachable = true;
  for (std::size_t i = 0; i < region.ranges.size(); ++i)
    unit_->code->handlers[region.first_handler + i].target = unit_->labels[id].position;
}

// --- constants and names

std::uint32_t Codegen::constant(const Value& value) {
  std::string key;
  append_key(value, key);
  Code& code = *unit_->code;
  auto [at, added] = unit_->constant_index.try_emplace(
      std::move(key), static_cast<std::uint32_t>(code.constants.size()));
  if (added) code.constants.push_back(value);
  return at->second;
}

std::uint32_t Codegen::string_constant(std::string_view text) {
  Value value;
  value.kind = ConstKind::kStr;
  value.text = text;
  return constant(value);
}

std::uint32_t Codegen::names_constant(const std::vector<std::string_view>& names) {
  Value tuple;
  tuple.kind = ConstKind::kTuple;
  for (std::string_view text : names) {
    tuple.items.emplace_back();
    tuple.items.back().kind = ConstKind::kStr;
    tuple.items.back().text = text;
  }
  return constant(tuple);
}

void Codegen::load_constant(const Loc& at, Reg dest, std::uint32_t index) {
  emit_wide(at, Op::LOAD_CONST, dest, index);
}

void Codegen::load_none(const Loc& at, Reg dest) { load_constant(at, dest, constant({})); }

void Codegen::load_string(const Loc& at, Reg dest, std::string_view text) {
  load_constant(at, dest, string_constant(text));
}

Operand Codegen::constant_operand(const Loc& at, const Value& value) {
  const std::uint32_t index = constant(value);
  if (index <= kMaxIndex) return {index, true};
  const Reg reg = temp();
  load_constant(at, reg, index);
  return {reg, false};
}

std::uint32_t Codegen::wide_name(std::string_view text) {
  Code& code = *unit_->code;
  auto [at, added] = unit_->name_index.try_emplace(std::string(text),
                                                   static_cast<std::uint32_t>(code.names.size()));
  if (added) code.names.emplace_back(text);
  return at->second;
}

std::uint32_t Codegen::name(const Loc& at, std::string_view text) {
  const std::uint32_t index = wide_name(text);
  if (index > kMaxIndex) fail("too many names in one code object", at);
  return index;
}

std::uint32_t Codegen::wide_site(std::string_view text) {
  Code& code = *unit_->code;
  if (unit_->reachable || code.sites.empty()) code.sites.emplace_back(text);
  return static_cast<std::uint32_t>(code.sites.size() - 1);
}

// Past the last index that fits, uses of a name share the first one's site, and with it the inline
// cache.
std::uint32_t Codegen::site(const Loc& at, std::string_view text) {
  const std::vector<std::string>& sites = unit_->code->sites;
  if (sites.size() <= kMaxIndex) return wide_site(text);
  auto& first = unit_->first_site;
  if (first.empty())
    for (std::uint32_t i = 0; i <= kMaxIndex; ++i) first.try_emplace(sites[i], i);
  auto shared = first.find(std::string(text));
  if (shared != first.end()) return shared->second;
  fail("too many attribute accesses in one code object", at);
  return 0;
}

// --- diagnostics

void Codegen::fail(std::string message, const Loc& at) {
  if (failed()) return;
  errors_.push_back(diagnostic_at(DiagnosticKind::SyntaxError, std::move(message), source_, at));
}

void Codegen::warn(std::string message, const Loc& at) {
  Diagnostic warning =
      diagnostic_at(DiagnosticKind::SyntaxWarning, std::move(message), source_, at);
  for (const Diagnostic& old :
       warnings_)  // a loop's condition and a `finally` body are compiled more than once
    if (old.line == warning.line && old.column == warning.column && old.message == warning.message)
      return;
  if (warnings_.size() < kMaxWarnings) warnings_.push_back(std::move(warning));
}

}  // namespace interleave::lang
