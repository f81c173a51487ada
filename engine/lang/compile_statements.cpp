// Simple statements: assignment in all its forms, del, assert, raise, import, return.
#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

constexpr std::size_t kMaxDirectTargets = 16;  // a, b = b, a without a tuple

bool is_docstring(const Stmt* node) {
  const auto* statement = try_as<ExprStmt>(node);
  const auto* text = statement == nullptr ? nullptr : try_as<ast::Constant>(statement->value);
  return text != nullptr && text->type == ConstantType::Str;
}

// Whether a scope's own code, nested blocks included, annotates something.
bool annotates(StmtList body) {
  for (const Stmt* node : body) {
    switch (node->kind) {
      case NodeKind::AnnAssign:
        return true;
      case NodeKind::For:
      case NodeKind::AsyncFor:
        if (annotates(as<For>(node)->body) || annotates(as<For>(node)->orelse)) return true;
        break;
      case NodeKind::While:
        if (annotates(as<While>(node)->body) || annotates(as<While>(node)->orelse)) return true;
        break;
      case NodeKind::If:
        if (annotates(as<If>(node)->body) || annotates(as<If>(node)->orelse)) return true;
        break;
      case NodeKind::With:
      case NodeKind::AsyncWith:
        if (annotates(as<With>(node)->body)) return true;
        break;
      case NodeKind::Match:
        for (const MatchCase* match_case : as<Match>(node)->cases)
          if (annotates(match_case->body)) return true;
        break;
      case NodeKind::Try:
      case NodeKind::TryStar:
        for (const ExceptHandler* handler : as<Try>(node)->handlers)
          if (annotates(handler->body)) return true;
        if (annotates(as<Try>(node)->body) || annotates(as<Try>(node)->orelse) ||
            annotates(as<Try>(node)->finalbody))
          return true;
        break;
      default:
        break;
    }
  }
  return false;
}

std::string expanded_tabs(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (char c : text) {
    if (c == '\t') {
      const std::size_t spaces = 8 - column % 8;
      out.append(spaces, ' ');
      column += spaces;
      continue;
    }
    out += c;
    if (c == '\n' || c == '\r')
      column = 0;
    else if ((c & 0xC0) != 0x80)
      ++column;  // characters, not bytes
  }
  return out;
}

// A docstring without the indentation its lines share (CPython ≥ 3.13).
std::string clean_docstring(std::string_view raw) {
  const std::string text = expanded_tabs(raw);
  std::size_t margin = std::string::npos;
  std::size_t line = text.find('\n');
  for (; line != std::string::npos; line = text.find('\n', line + 1)) {
    const std::size_t start = line + 1;
    const std::size_t first = text.find_first_not_of(' ', start);
    if (first != std::string::npos && text[first] != '\n') margin = std::min(margin, first - start);
  }
  if (margin == std::string::npos) margin = 0;
  std::string out;
  std::size_t at = text.find_first_not_of(' ');
  if (at == std::string::npos) at = text.size();
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out.append(text, at, end - at);
    at = end;
    for (std::size_t i = 0; i < margin && at < text.size() && text[at] == ' '; ++i) ++at;
  }
  return out;
}

}  // namespace

void Codegen::statements(StmtList list) {
  for (const Stmt* node : list) {
    if (failed()) return;
    statement(node);
  }
}

// The body of a module, class or function: its docstring goes to __doc__.
void Codegen::body_with_docstring(StmtList body) {
  const bool function = unit_->scope->function_like();
  if (!function && annotates(body)) emit(body[0]->location, Op::SETUP_ANNOTATIONS, 0, 0, 0);
  // What is typed at a prompt is shown, not kept.
  const bool prompt = mode_ == CompileMode::kSingle && unit_->outer == nullptr;
  if (!prompt && !body.empty() && is_docstring(body[0])) {
    const auto* text = as<ast::Constant>(as<ExprStmt>(body[0])->value);
    unit_->code->doc = clean_docstring(text->text);
    unit_->code->has_doc = true;
    body = body.subspan(1);
    if (!function) {
      TempScope temps_scope(*this);
      const Reg doc = temp();
      load_string(text->location, doc, unit_->code->doc);
      const bool named = unit_->scope->kind == ScopeKind::class_body || unit_->code->has(kExecBody);
      emit_wide(text->location, named ? Op::STORE_NAME : Op::STORE_GLOBAL, doc,
                wide_site("__doc__"));
    }
  }
  statements(body);
}

void Codegen::statement(const Stmt* node) {
  switch (node->kind) {
    case NodeKind::Expr:
      return expression_statement(as<ExprStmt>(node));
    case NodeKind::Assign:
      return assign(as<Assign>(node));
    case NodeKind::AugAssign:
      return aug_assign(as<AugAssign>(node));
    case NodeKind::AnnAssign:
      return ann_assign(as<AnnAssign>(node));
    case NodeKind::Return:
      return return_statement(as<Return>(node));
    case NodeKind::Delete:
      for (const Expr* target : as<Delete>(node)->targets) delete_target(target);
      return;
    case NodeKind::Assert:
      return assert_statement(as<Assert>(node));
    case NodeKind::Raise:
      return raise_statement(as<Raise>(node));
    case NodeKind::Import:
      return import_statement(as<Import>(node));
    case NodeKind::ImportFrom:
      return import_from(as<ImportFrom>(node));
    case NodeKind::Global:
    case NodeKind::Nonlocal:
      return;
    case NodeKind::Pass:
      emit(node->location, Op::NOP, 0, 0, 0);
      return;
    case NodeKind::Break:
    case NodeKind::Continue:
      return break_or_continue(node);
    default:
      return compound_statement(node);
  }
}

void Codegen::compound_statement(const Stmt* node) {
  switch (node->kind) {
    case NodeKind::If:
      return if_statement(as<If>(node));
    case NodeKind::While:
      return while_statement(as<While>(node));
    case NodeKind::For:
      return for_statement(as<For>(node));
    case NodeKind::AsyncFor:
      return async_for_statement(as<For>(node));
    case NodeKind::Try:
      return try_statement(as<Try>(node));
    case NodeKind::TryStar:
      return try_statement(as<Try>(node));
    case NodeKind::With:
    case NodeKind::AsyncWith:
      return with_statement(as<With>(node), 0);
    case NodeKind::Match:
      return match_statement(as<Match>(node));
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef:
      return function_definition(as<FunctionDef>(node));
    case NodeKind::ClassDef:
      return class_definition(as<ClassDef>(node));
    case NodeKind::TypeAlias:
      return type_alias(as<TypeAlias>(node));
    default:
      return;
  }
}

// At a prompt the value goes to sys.displayhook.
void Codegen::expression_statement(const ExprStmt* node) {
  const Loc& at = node->location;
  Value value;
  if (mode_ == CompileMode::kSingle && unit_->outer == nullptr) {
    TempScope temps_scope(*this);
    const Reg hook = temp();
    load_none(at, hook);
    emit(at, Op::IMPORT_NAME, hook, name(at, "sys"), 0);
    emit(at, Op::LOAD_ATTR, hook, hook, site(at, "displayhook"));
    into(node->value, temp());
    emit(at, Op::CALL, hook, 1, 0);
    return;
  }
  if (fold(node->value, value)) {
    emit(at, Op::NOP, 0, 0, 0);
    return;
  }
  effect(node->value);
  if (unit_->code->instructions.empty()) return;  // an error has been reported
  Instr& last = unit_->code->instructions.back();
  if (last.op == Op::CALL || last.op == Op::CALL_METHOD || last.op == Op::CALL_EX)
    last.flag |= kResultUnused;
}

// --- assignment

void Codegen::assign(const Assign* node) {
  TempScope temps_scope(*this);
  if (node->targets.size() == 1) {
    const Expr* target = node->targets[0];
    if (const Reg local = plain_local(target); local != Unit::kNoRegister) {
      forbid_debug(as<Name>(target)->id, target->location);
      into(node->value, local);
      unit_->known.set(local);
      return;
    }
    if (assign_tuple_directly(target, node->value)) return;
    return assign_operand(target, rk(node->value, Unit::kNoRegister, true));
  }
  // The value must survive targets that rebind a name in it.
  const Reg value = temp();
  into(node->value, value);
  for (const Expr* target : node->targets) assign_register(target, value);
}

// a, b = x, y: no tuple is made. All values are computed before the first is stored.
bool Codegen::assign_tuple_directly(const Expr* target, const Expr* value) {
  const auto* values = try_as<Tuple>(value);
  if (values == nullptr) return false;
  ExprList targets;
  if (const auto* tuple = try_as<Tuple>(target))
    targets = tuple->elts;
  else if (const auto* list = try_as<List>(target))
    targets = list->elts;
  if (targets.size() != values->elts.size() || targets.empty() ||
      targets.size() > kMaxDirectTargets)
    return false;
  for (std::size_t i = 0; i < targets.size(); ++i)
    if (is<Starred>(targets[i]) || is<Starred>(values->elts[i])) return false;
  const Reg first = temps(static_cast<std::uint32_t>(targets.size()));
  for (Reg i = 0; i < targets.size(); ++i) into(values->elts[i], first + i);
  for (Reg i = 0; i < targets.size(); ++i) assign_register(targets[i], first + i);
  return true;
}

// A constant is taken as an operand where the target's instruction can.
void Codegen::assign_operand(const Expr* target, Operand value) {
  TempScope temps_scope(*this);
  const Loc& at = target->location;
  if (const auto* attr = try_as<Attribute>(target)) {
    forbid_debug(attr->attr, at);
    const Reg object = any(attr->value);
    emit(at, Op::STORE_ATTR, object, value.index, site(at, mangled(attr->attr)),
         value.constant ? kConstB : 0);
    return;
  }
  if (const auto* item = try_as<Subscript>(target)) {
    const Reg object = any(item->value, Unit::kNoRegister, true);
    emit_rk(at, Op::SET_ITEM, object, rk(item->slice), value);
    return;
  }
  if (!value.constant) return assign_register(target, value.index);
  const Reg reg = temp();
  load_constant(at, reg, value.index);
  assign_register(target, reg);
}

void Codegen::assign_register(const Expr* target, Reg value) {
  switch (target->kind) {
    case NodeKind::Name:
      return store_name(target->location, as<Name>(target)->id, value);
    case NodeKind::Tuple:
      return unpack(target->location, as<Tuple>(target)->elts, value);
    case NodeKind::List:
      return unpack(target->location, as<List>(target)->elts, value);
    case NodeKind::Attribute:
    case NodeKind::Subscript:
      return assign_operand(target, {value, false});
    default:
      return fail("starred assignment target must be in a list or tuple", target);
  }
}

void Codegen::unpack(const Loc& at, ExprList targets, Reg value) {
  constexpr std::size_t kNoStar = static_cast<std::size_t>(-1);
  std::size_t star = kNoStar;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!is<Starred>(targets[i])) continue;
    if (star != kNoStar) return fail("multiple starred expressions in assignment", at);
    star = i;
  }
  const auto count = static_cast<std::uint32_t>(targets.size());
  if (star != kNoStar && (star > 255 || count - star - 1 > 255))
    return fail("too many expressions in star-unpacking assignment", at);
  TempScope temps_scope(*this);
  const Reg first = temps(count);
  if (star == kNoStar) {
    emit(at, Op::UNPACK, first, value, count);
  } else {
    const auto before = static_cast<std::uint32_t>(star);
    emit(at, Op::UNPACK_EX, first, value, before | (count - before - 1) << 8);
  }
  for (Reg i = 0; i < count; ++i) {
    const Expr* target = i == star ? as<Starred>(targets[i])->value : targets[i];
    assign_register(target, first + i);
  }
}

// x op= value. A container and its key are evaluated once.
void Codegen::aug_assign(const AugAssign* node) {
  const Loc& at = node->location;
  const Op op = binary_op(node->op);
  TempScope temps_scope(*this);
  if (const auto* attr = try_as<Attribute>(node->target)) {
    forbid_debug(attr->attr, attr->location);
    const Reg object = any(attr->value, Unit::kNoRegister, true);
    const Reg result = temp();
    emit(attr->location, Op::LOAD_ATTR, result, object, site(at, mangled(attr->attr)));
    emit_rk(at, op, result, {result, false}, rk(node->value), kInplace);
    emit(attr->location, Op::STORE_ATTR, object, result, site(at, mangled(attr->attr)));
    return;
  }
  if (const auto* item = try_as<Subscript>(node->target)) {
    const Reg object = any(item->value, Unit::kNoRegister, true);
    const Operand key = rk(item->slice, Unit::kNoRegister, true);
    const Reg result = temp();
    emit_rk(item->location, Op::GET_ITEM, result, {object, false}, key);
    emit_rk(at, op, result, {result, false}, rk(node->value), kInplace);
    emit_rk(item->location, Op::SET_ITEM, object, key, {result, false});
    return;
  }
  const auto* target = as<Name>(node->target);
  forbid_debug(target->id, target->location);
  if (const Reg local = plain_local(target); local != Unit::kNoRegister) {
    Reg left = local;
    check_bound(target->location, local);
    if (resolve(mangled(target->id)).walrus && !is<ast::Constant>(node->value))
      move(at, left = temp(), local);
    emit_rk(at, op, local, {left, false}, rk(node->value), kInplace);
    unit_->known.set(local);
    return;
  }
  const Reg result = temp();
  load_name(target->location, target->id, result);
  emit_rk(at, op, result, {result, false}, rk(node->value), kInplace);
  store_name(target->location, target->id, result);
}

// x: annotation = value. Modules and classes keep the annotations of simple names; functions
// evaluate none of those.
void Codegen::ann_assign(const AnnAssign* node) {
  const Loc& at = node->location;
  const bool kept = !unit_->scope->function_like();
  TempScope temps_scope(*this);
  if (node->value != nullptr) {
    const Reg local = plain_local(node->target);
    if (local != Unit::kNoRegister) {
      into(node->value, local);
      unit_->known.set(local);
    } else {
      assign_operand(node->target, rk(node->value, Unit::kNoRegister, true));
    }
  }
  if (const auto* target = try_as<Name>(node->target)) {
    forbid_debug(target->id, target->location);
    if (node->simple && kept) {
      const Reg annotation = temps(2);
      annotation_value(node->annotation, annotation);
      load_annotations_dict(at, annotation + 1);
      emit_rk(at, Op::SET_ITEM, annotation + 1, {string_constant(mangled(target->id)), true},
              {annotation, false});
      return;
    }
  } else if (node->value == nullptr) {
    if (const auto* attr = try_as<Attribute>(node->target)) {
      forbid_debug(attr->attr, attr->location);
      effect(attr->value);
    } else if (const auto* item = try_as<Subscript>(node->target)) {
      effect(item->value);
      check_annotation_subscript(item->slice);
    }
  }
  // Evaluated for its errors only.
  if (kept && !node->simple && !future_annotations_) effect(node->annotation);
}

void Codegen::load_annotations_dict(const Loc& at, Reg dest) {
  const std::string_view text = context_.intern("__annotations__");
  if (unit_->scope->kind == ScopeKind::module && !unit_->code->has(kExecBody))
    return load_global(at, text, dest);
  emit_wide(at, Op::LOAD_NAME, dest, wide_site(text));
}

// x[a:b, c]: int evaluates what stands in the brackets, but makes no slice.
void Codegen::check_annotation_subscript(const Expr* node) {
  if (const auto* range = try_as<Slice>(node)) {
    for (const Expr* part : {range->lower, range->upper, range->step})
      if (part != nullptr) effect(part);
  } else if (const auto* tuple = try_as<Tuple>(node)) {
    for (const Expr* part : tuple->elts) check_annotation_subscript(part);
  } else {
    effect(node);
  }
}

void Codegen::delete_target(const Expr* target) {
  const Loc& at = target->location;
  TempScope temps_scope(*this);
  switch (target->kind) {
    case NodeKind::Name:
      return delete_name(at, as<Name>(target)->id);
    case NodeKind::Attribute: {
      const auto* attr = as<Attribute>(target);
      forbid_debug(attr->attr, at, true);
      const Reg object = any(attr->value);
      emit(at, Op::DELETE_ATTR, object, 0, site(at, mangled(attr->attr)));
      return;
    }
    case NodeKind::Subscript: {
      const auto* item = as<Subscript>(target);
      const Reg object = any(item->value, Unit::kNoRegister, true);
      emit_rk(at, Op::DELETE_ITEM, object, rk(item->slice), {0, false});
      return;
    }
    case NodeKind::Tuple:
      for (const Expr* elt : as<Tuple>(target)->elts) delete_target(elt);
      return;
    case NodeKind::List:
      for (const Expr* elt : as<List>(target)->elts) delete_target(elt);
      return;
    default:
      return;
  }
}

// --- assert, raise, return

void Codegen::assert_statement(const Assert* node) {
  const Loc& at = node->location;
  const auto* tuple = try_as<Tuple>(node->test);
  if (tuple != nullptr && !tuple->elts.empty())
    warn("assertion is always true, perhaps remove parentheses?", at);
  const LabelId passed = new_label();
  jump_if(node->test, passed, true);
  TempScope temps_scope(*this);
  const Reg error = temp();
  emit_wide(at, Op::LOAD_COMMON, error,
            static_cast<std::uint32_t>(CommonConstant::kAssertionError));
  if (node->msg != nullptr) {
    into(node->msg, temp());
    emit(at, Op::CALL, error, 1, 0);
  }
  emit(node->test->location, Op::RAISE, error, 0, 0);
  unreachable();
  bind(passed);
}

void Codegen::raise_statement(const Raise* node) {
  TempScope temps_scope(*this);
  if (node->exc == nullptr) {
    emit(node->location, Op::RAISE, 0, 0, 0, 2);
  } else {
    const Reg exception = any(node->exc, Unit::kNoRegister, node->cause != nullptr);
    const Reg cause = node->cause != nullptr ? any(node->cause) : 0;
    emit(node->location, Op::RAISE, exception, cause, 0, node->cause != nullptr ? 1 : 0);
  }
  unreachable();
}

void Codegen::return_statement(const Return* node) {
  const Loc& at = node->location;
  const Scope& scope = *unit_->scope;
  if (scope.kind != ScopeKind::function) return fail("'return' outside function", node);
  if (node->value != nullptr && unit_->code->has(kAsyncGenerator))
    return fail("'return' with value in async generator", node);
  if (leaves_group(0))
    return fail("'break', 'continue' and 'return' cannot appear in an except* block",
                node->value != nullptr ? static_cast<const Node*>(node->value) : node);
  TempScope temps_scope(*this);
  const bool more =
      must_run_code_in(unit_->blocks);  // it may rebind a local: then the value is copied first
  Value value;
  const bool is_constant = node->value == nullptr || fold(node->value, value);
  Reg result = 0;
  if (is_constant) {
    if (more) emit(at, Op::NOP, 0, 0, 0);
  } else if (more) {
    into(node->value, result = temp());
  } else {
    result = any(node->value);
  }
  leave_blocks(at, 0);
  if (is_constant)
    emit_wide(at, Op::RETURN_CONST, 0, constant(value));
  else
    emit(at, Op::RETURN, result, 0, 0);
  resume_blocks(0);
  unreachable();
}

// --- imports

void Codegen::import_statement(const Import* node) {
  const Loc& at = node->location;
  for (const Alias* alias : node->names) {
    TempScope temps_scope(*this);
    const Reg module = temp();
    load_none(at, module);
    emit(at, Op::IMPORT_NAME, module, name(at, alias->name), 0);
    const std::size_t dot = alias->name.find('.');
    if (alias->asname.empty()) {
      store_name(at, context_.intern(alias->name.substr(0, dot)), module);
      continue;
    }
    // import a.b.c as x: the first name is imported; the rest are looked up in it.
    for (std::size_t start = dot; start != std::string_view::npos;) {
      const std::size_t next = alias->name.find('.', start + 1);
      const std::string_view part = alias->name.substr(start + 1, next - start - 1);
      emit(at, Op::IMPORT_FROM, module, module, name(at, part));
      start = next;
    }
    store_name(at, alias->asname, module);
  }
}

void Codegen::import_from(const ImportFrom* node) {
  const Loc& at = node->location;
  if (node->level == 0 && node->module == "__future__" &&
      (last_future_import_ == nullptr || at.line > last_future_import_->location.line ||
       (at.line == last_future_import_->location.line &&
        at.col > last_future_import_->location.col)))
    return fail("from __future__ imports must occur at the beginning of the file", at);
  TempScope temps_scope(*this);
  std::vector<std::string_view> names;
  for (const Alias* alias : node->names) names.push_back(alias->name);
  const Reg module = temp();
  load_constant(at, module, names_constant(names));
  const auto level = static_cast<std::uint32_t>(node->level > 255 ? 255 : node->level);
  emit(at, Op::IMPORT_NAME, module, name(at, node->module), 0, level);
  for (const Alias* alias : node->names) {
    if (alias->name == "*") {
      emit(at, Op::IMPORT_STAR, module, 0, 0);
      return;
    }
    TempScope value_scope(*this);
    const std::string_view target = alias->asname.empty() ? alias->name : alias->asname;
    const Reg value = temp();
    emit(at, Op::IMPORT_FROM, value, module, name(at, alias->name));
    store_name(at, target, value);
  }
}

}  // namespace interleave::lang
