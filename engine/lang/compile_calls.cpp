// Calls: functions, methods, keywords, unpacking, and super() without arguments.
#include <unordered_set>

#include "engine/lang/codegen.h"

namespace interleave::lang {

std::string_view certain_type(const Expr* node) {
  switch (node->kind) {
    case NodeKind::Tuple:
      return "tuple";
    case NodeKind::List:
    case NodeKind::ListComp:
      return "list";
    case NodeKind::Dict:
    case NodeKind::DictComp:
      return "dict";
    case NodeKind::Set:
    case NodeKind::SetComp:
      return "set";
    case NodeKind::GeneratorExp:
      return "generator";
    case NodeKind::Lambda:
      return "function";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue:
      return "str";
    case NodeKind::Constant:
      break;
    default:
      return "";
  }
  switch (as<ast::Constant>(node)->type) {
    case ConstantType::None:
      return "NoneType";
    case ConstantType::True:
    case ConstantType::False:
      return "bool";
    case ConstantType::Ellipsis:
      return "ellipsis";
    case ConstantType::Int:
    case ConstantType::BigInt:
      return "int";
    case ConstantType::Float:
      return "float";
    case ConstantType::Complex:
      return "complex";
    case ConstantType::Str:
      return "str";
    case ConstantType::Bytes:
      return "bytes";
  }
  return "";
}

void Codegen::warn_about_call(const Call* node) {
  const std::string_view type = certain_type(node->func);
  if (type.empty() || type == "function") return;
  warn("'" + std::string(type) + "' object is not callable; perhaps you missed a comma?",
       node->func->location);
}

void Codegen::warn_about_subscript(const Subscript* node) {
  const std::string_view type = certain_type(node->value);
  if (type.empty() || type == "dict") return;
  const bool indexable = type == "str" || type == "bytes" || type == "tuple" || type == "list";
  if (!indexable) {
    warn("'" + std::string(type) + "' object is not subscriptable; perhaps you missed a comma?",
         node->value->location);
    return;
  }
  const std::string_view index = certain_type(node->slice);
  if (index.empty() || index == "int" || index == "bool") return;
  warn(std::string(type) + " indices must be integers or slices, not " + std::string(index) +
           "; perhaps you missed a comma?",
       node->value->location);
}

void Codegen::check_keywords(List_<Keyword> keywords) {
  std::unordered_set<const char*> seen;
  for (const Keyword* keyword : keywords) {
    if (keyword->arg.empty()) continue;
    forbid_debug(keyword->arg, keyword->location);
    if (!seen.insert(keyword->arg.data()).second)
      fail("keyword argument repeated: " + std::string(keyword->arg), keyword);
  }
}

void Codegen::call(const Call* node, Reg dest) {
  warn_about_call(node);
  check_keywords(node->keywords);
  TempScope temps_scope(*this);
  const Reg base = is_top(dest) ? dest : temp();
  if (call_super(node, base)) return move(node->location, dest, base);
  bool method = false;
  bool unpacking = false;
  for (const Expr* arg : node->args) unpacking |= is<Starred>(arg);
  for (const Keyword* keyword : node->keywords) unpacking |= keyword->arg.empty();
  unpacking |= node->args.size() + node->keywords.size() > kMaxDirectArguments;
  const auto* attr = try_as<Attribute>(node->func);
  if (attr != nullptr && !unpacking && !super_attribute(attr, base)) {
    method = true;
    const Reg object = any(attr->value, base);
    temp();
    emit(attr->location, Op::LOAD_METHOD, base, object, site(attr->location, mangled(attr->attr)));
  } else if (attr == nullptr || unpacking) {
    into(node->func, base);
  }
  finish_call(node->location, base, method, node->args, node->keywords);
  move(node->location, dest, base);
}

// With the callable in place (and, of `extra_args`, arguments already after it), the rest of a
// call.
void Codegen::finish_call(const Loc& at, Reg base, bool method, ExprList args,
                          List_<Keyword> keywords, std::uint32_t extra_args) {
  bool unpacking = args.size() + keywords.size() > kMaxDirectArguments;
  for (const Expr* arg : args) unpacking |= is<Starred>(arg);
  for (const Keyword* keyword : keywords) unpacking |= keyword->arg.empty();
  if (unpacking) return call_with_unpacking(at, base, args, keywords, base + 1, extra_args);
  for (const Expr* arg : args) into(arg, temp());
  std::vector<std::string_view> names;
  for (const Keyword* keyword : keywords) {
    into(keyword->value, temp());
    names.push_back(mangled(keyword->arg));
  }
  const std::uint32_t names_index = names.empty() ? 0 : names_constant(names) + 1;
  if (names_index > kMaxIndex) return fail("too many constants in one code object", at);
  const auto count = static_cast<std::uint32_t>(args.size() + keywords.size()) + extra_args;
  emit(at, method ? Op::CALL_METHOD : Op::CALL, base, count, names_index);
}

// f(*a, b, **c): the positional arguments in a list at base + 1, the keywords in a dict at base
// + 2.
void Codegen::call_with_unpacking(const Loc& at, Reg base, ExprList args, List_<Keyword> keywords,
                                  Reg first_extra, std::uint32_t extra_args) {
  const Reg list = base + 1;
  if (extra_args > 0)
    emit(at, Op::BUILD_LIST, list, first_extra, extra_args);
  else
    emit(at, Op::BUILD_LIST, temp(), 0, 0);
  free_temps_above(list);
  const bool only_star = args.size() == 1 && extra_args == 0;
  sequence_in_pieces(at, args, list, false, only_star, base);
  if (!keywords.empty()) keywords_dict(at, temp(), keywords, base);
  emit(at, Op::CALL_EX, base, 0, 0, keywords.empty() ? 0 : 1);
}

void Codegen::keywords_dict(const Loc& at, Reg dest, List_<Keyword> keywords, Reg callee) {
  emit(at, Op::BUILD_DICT, dest, 0, 0);
  for (std::size_t i = 0; i < keywords.size();) {
    TempScope temps_scope(*this);
    if (keywords[i]->arg.empty()) {
      emit(at, Op::DICT_MERGE, dest, any(keywords[i]->value), callee);
      ++i;
      continue;
    }
    // A run of plain ones makes a dict of its own, so that a repeated name is found.
    const bool first_run = i == 0;
    const Reg run = first_run ? dest : temp();
    if (!first_run) emit(at, Op::BUILD_DICT, run, 0, 0);
    for (; i < keywords.size() && !keywords[i]->arg.empty(); ++i) {
      TempScope pair_scope(*this);
      const Reg key = temp();
      load_string(keywords[i]->location, key, mangled(keywords[i]->arg));
      emit(at, Op::DICT_SET, run, key, any(keywords[i]->value));
    }
    if (!first_run) emit(at, Op::DICT_MERGE, dest, run, callee);
  }
}

// --- super()

// Whether the node is `super()` of a method, where `super` is the built-in for all one can see.
bool Codegen::is_plain_super(const Expr* node) {
  const auto* call_node = try_as<Call>(node);
  if (call_node == nullptr || !call_node->args.empty() || !call_node->keywords.empty())
    return false;
  const auto* callee = try_as<Name>(call_node->func);
  if (callee == nullptr || callee->id != "super" || unit_->first_argument == Unit::kNoRegister)
    return false;
  if (!unit_->scope->has_free(context_.intern("__class__"))) return false;
  const std::string_view super_name = context_.intern("super");
  const Symbol* rebound = symbols_.module().find(super_name);
  if (rebound != nullptr && (rebound->flags & (kDefBound | kDefGlobal)) != 0) return false;
  return resolve(super_name).access == NameRef::kGlobal;
}

// R[base] = __class__, R[base + 1] = the first argument, as it is now.
void Codegen::load_super_arguments(const Loc& at, Reg base) {
  const std::string_view class_name = context_.intern("__class__");
  emit(at, Op::LOAD_DEREF, base, unit_->cell_register[class_name.data()], name(at, class_name), 1);
  const std::string_view self = context_.intern(unit_->code->locals[unit_->first_argument]);
  const NameRef ref = resolve_in_unit(self, false);
  if (ref.access == NameRef::kDeref) {
    emit(at, Op::LOAD_DEREF, base + 1, ref.reg, name(at, self), 0);
  } else {
    check_bound(at, unit_->first_argument);
    move(at, base + 1, unit_->first_argument);
  }
}

bool Codegen::call_super(const Call* node, Reg base) {
  if (!is_plain_super(node)) return false;
  load_global(node->func->location, as<Name>(node->func)->id, base);
  load_super_arguments(node->location, temps(2) + 0);
  emit(node->location, Op::CALL, base, 2, 0);
  return true;
}

// super().name: one instruction, no super object.
bool Codegen::super_attribute(const Attribute* node, Reg dest) {
  if (node->ctx != ExprContext::Load || !is_plain_super(node->value)) return false;
  TempScope temps_scope(*this);
  const Reg arguments = temps(2);
  load_super_arguments(node->value->location, arguments);
  emit(node->location, Op::LOAD_SUPER_ATTR, dest, arguments,
       site(node->location, mangled(node->attr)));
  return true;
}

}  // namespace interleave::lang
