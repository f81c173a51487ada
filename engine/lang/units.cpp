// Opening and closing a code object: which register each of its names gets, and what it starts
// with.
#include <algorithm>

#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

std::vector<std::string_view> sorted_by_name(std::vector<std::string_view> names) {
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void Codegen::open_unit(const Scope& scope, std::string_view name, std::uint32_t first_line) {
  auto unit = std::make_unique<Unit>();
  unit->scope = &scope;
  Code& code = *unit->code;
  code.name = name;
  code.qualname = qualified_name(name);
  code.file = file_;
  code.first_line = first_line;
  unit->outer = std::move(unit_);
  unit_ = std::move(unit);
  if (library_) code.flags |= kLibrary;
  if (scope.kind == ScopeKind::class_body) code.flags |= kClassBody;
  // Importing the library takes no time.
  const bool module = scope.kind == ScopeKind::module && mode_ == CompileMode::kModule;
  if (library_ && (module || scope.kind == ScopeKind::class_body)) code.flags |= kFree;
  if (scope.kind == ScopeKind::module)
    code.flags |= mode_ == CompileMode::kModule ? kModuleBody : kExecBody;
  if (scope.function_like()) {
    const bool async_generator = scope.has_yield && (scope.is_async || scope.has_await);
    if (async_generator)
      code.flags |= kAsyncGenerator;
    else if (scope.has_yield)
      code.flags |= kGenerator;
    else if (scope.is_async)
      code.flags |= kCoroutine;
  }
  lay_out_registers();
}

std::string Codegen::qualified_name(std::string_view name) const {
  const Unit* outer = unit_.get();
  while (outer != nullptr && outer->scope->annotation_like()) outer = outer->outer.get();
  if (outer == nullptr || outer->scope->kind == ScopeKind::module) return std::string(name);
  const Symbol* symbol =
      outer->scope->find(mangle(context_, outer->scope->private_name, context_.intern(name)));
  if (symbol != nullptr && symbol->binding == Binding::global_explicit) return std::string(name);
  std::string text = outer->code->qualname;
  text += outer->scope->kind == ScopeKind::class_body ? "." : ".<locals>.";
  text += name;
  return text;
}

// Parameters, other locals, variables of inlined comprehensions; then cells; then free variables.
void Codegen::lay_out_registers() {
  const Scope& scope = *unit_->scope;
  Code& code = *unit_->code;
  std::vector<std::string_view> locals, cells;
  if (scope.function_like()) {
    for (const Symbol& symbol : scope.symbols)
      if (symbol.flags & kDefParam) locals.push_back(symbol.name);
    for (const Symbol& symbol : scope.symbols) {
      if (symbol.binding == Binding::local && !(symbol.flags & kDefParam))
        locals.push_back(symbol.name);
      if (symbol.binding == Binding::cell) cells.push_back(symbol.name);
    }
  }
  for (Reg i = 0; i < locals.size(); ++i) unit_->local_register[locals[i].data()] = i;
  own_locals_ = locals.size();
  std::vector<Reg> in_use;
  for (const auto& child : scope.children)
    if (child->inlined) lay_out_inlined(*child, in_use, locals);
  if (scope.needs_class_cell) cells.push_back(context_.intern("__class__"));
  if (scope.needs_class_dict) cells.push_back(context_.intern("__classdict__"));
  cells = sorted_by_name(std::move(cells));
  const auto free = sorted_by_name(scope.free);
  code.local_count = static_cast<std::uint16_t>(locals.size());
  code.locals.assign(locals.begin(), locals.end());
  code.cells.assign(cells.begin(), cells.end());
  code.free.assign(free.begin(), free.end());
  if (!free.empty()) code.flags |= kNested;
  // Cells last: a class that captures the __class__ of a class around it gives its methods its own.
  for (Reg i = 0; i < free.size(); ++i)
    unit_->cell_register[free[i].data()] = static_cast<Reg>(locals.size() + cells.size()) + i;
  for (Reg i = 0; i < cells.size(); ++i)
    unit_->cell_register[cells[i].data()] = static_cast<Reg>(locals.size()) + i;
  const std::size_t fixed = locals.size() + cells.size() + free.size();
  unit_->first_temp = unit_->next_temp = unit_->max_temp = static_cast<Reg>(fixed);
  if (fixed > kMaxRegister) fail("too many local variables in one function", scope.location);
  unit_->known.clear(locals.size());
  unit_->deletable.clear(locals.size());
  for (const Symbol& symbol : scope.symbols) {
    if (!scope.function_like()) break;
    auto at = unit_->local_register.find(symbol.name.data());
    if (at == unit_->local_register.end()) continue;
    if (symbol.flags & kDefParam) unit_->known.set(at->second);
    if (symbol.flags & kDeleted) unit_->deletable.set(at->second);
  }
}

// An inlined comprehension's variables may share registers with those of its neighbours of the same
// name, not with those of the comprehensions around it (`in_use`) nor with the function's own.
void Codegen::lay_out_inlined(const Scope& scope, std::vector<Reg>& in_use,
                              std::vector<std::string_view>& locals) {
  const std::size_t mark = in_use.size();
  auto& slots = unit_->inlined_slots[scope.key];
  for (const Symbol& symbol : scope.symbols) {
    if (symbol.binding != Binding::local) continue;
    Reg reg = static_cast<Reg>(own_locals_);
    while (reg < locals.size() && (locals[reg].data() != symbol.name.data() ||
                                   std::find(in_use.begin(), in_use.end(), reg) != in_use.end()))
      ++reg;
    if (reg == locals.size()) locals.push_back(symbol.name);
    slots.emplace_back(symbol.name, reg);
    in_use.push_back(reg);
  }
  for (const auto& child : scope.children)
    if (child->inlined) lay_out_inlined(*child, in_use, locals);
  in_use.resize(mark);
}

// What comes before the first line: the generator object, and cells for captured variables.
void Codegen::begin_function(const Loc&) {
  const Code& code = *unit_->code;
  const auto line = static_cast<std::int32_t>(code.first_line);
  if (code.flags & (kGenerator | kCoroutine | kAsyncGenerator))
    emit({line, 0, line, 0}, Op::RETURN_GENERATOR, 0, 0, 0);
  for (Reg i = 0; i < code.cells.size(); ++i) {
    const Reg cell = code.local_count + i;
    auto parameter = unit_->local_register.find(context_.intern(code.cells[i]).data());
    const bool captured = parameter != unit_->local_register.end();
    emit(kNoLocation, Op::MAKE_CELL, cell, captured ? parameter->second : cell, 0);
  }
}

std::uint32_t Codegen::close_unit() {
  unit_->code->register_count = static_cast<std::uint16_t>(unit_->max_temp);
  codes_.push_back(std::move(unit_->code));
  unit_ = std::move(unit_->outer);
  const auto index = static_cast<std::uint32_t>(codes_.size() - 1);
  if (unit_ == nullptr) return index;
  unit_->code->children.push_back(index);
  return static_cast<std::uint32_t>(unit_->code->children.size() - 1);
}

// An implicit return belongs to the line of the last statement.
void Codegen::return_none(const Loc& at) {
  Loc place = at;
  if (!unit_->code->locations.empty()) {
    const lang::Location& last = unit_->code->locations.back();
    place = {static_cast<std::int32_t>(last.line), last.column,
             static_cast<std::int32_t>(last.end_line), last.end_column};
  }
  emit_wide(place, Op::RETURN_CONST, 0, constant({}));
}

}  // namespace interleave::lang
