// Methods of dict, its views, and mappingproxy.
#include <algorithm>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

// Fills a dict from a mapping or from pairs, as far as native code can. kNeedsPython: nothing was
// done.
Answer fill(Vm& vm, Value dict, Value source) {
  const Value plain = vm.unwrap(source);
  if (vm.is_dict(plain)) {
    if (plain != source && iterates_in_python(vm, source)) return Answer::kNeedsPython;
    return dict_update_from_dict(vm, dict, plain);
  }
  if (vm.layout_of(plain) == Layout::kDictView &&
      vm.heap().get<DictView>(plain)->kind == DictViewKind::kProxy)
    return dict_update_from_dict(vm, dict, Value::ref(vm.heap().get<DictView>(plain)->dict));
  if (!vm.is_list(source) && !vm.is_tuple(source)) return Answer::kNeedsPython;
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(source, items, count);
  for (std::uint32_t i = 0; i < count;
       ++i) {  // all must be plain pairs with keys that C++ can hash
    Value* pair = nullptr;
    std::uint32_t size = 0;
    if ((!vm.is_tuple(items[i]) && !vm.is_list(items[i])) ||
        !vm.sequence_items(items[i], pair, size) || size != 2)
      return Answer::kNeedsPython;
    if (may_be_special(vm, pair[0])) return Answer::kNeedsPython;
  }
  vm.charge_items(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Value* pair = nullptr;
    std::uint32_t size = 0;
    (void)vm.sequence_items(source, items, count);
    (void)vm.sequence_items(items[i], pair, size);
    const Value key = pair[0], value = pair[1];
    std::int64_t hash = 0;
    Answer answer = vm.hash(key, hash);
    if (answer == Answer::kYes) answer = vm.dict_set(dict, key, hash, value);
    if (answer == Answer::kRaised || answer == Answer::kNeedsPython) return answer;
  }
  return Answer::kYes;
}

// source (may be unbound) and keywords (a dict) into `dict`; `result` is what the native returns.
Outcome update_dict(Vm& vm, Value dict, Value source, Value keywords, Value result) {
  Answer answer = Answer::kYes;
  if (is_given(source)) answer = fill(vm, dict, source);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("dict_fill", {dict, source, keywords, result});
  if (is_given(keywords) && vm.dict_size(keywords) != 0)
    (void)dict_update_from_dict(vm, dict, keywords);
  return vm.ret(result);
}

Outcome dict_new(Vm& vm, const Args& args) {
  const Value dict = vm.make_dict();
  if (args[0] == vm.type_value(TypeId::t_dict)) {
    if (args.count() > 2)
      return vm.raise(TypeId::t_TypeError, cat("dict expected at most 1 argument, got ",
                                               std::to_string(args.count() - 1)));
    return update_dict(vm, dict, args.count() > 1 ? args[1] : Value::unbound(), args.keyword(0),
                       dict);
  }
  const bool python_init =
      vm.is_type(args[0]) && !vm.lookup_type(args[0].as_ref(), Name::n___init__).is_native();
  const Outcome made = finish_new(vm, args, TypeId::t_dict, dict);
  if (made != Outcome::kReturn || python_init) return made;
  return update_dict(vm, dict, args.count() > 1 ? args[1] : Value::unbound(), args.keyword(0),
                     vm.result());
}

Outcome dict_init(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  if (args.count() > 2)
    return vm.raise(TypeId::t_TypeError, cat("dict expected at most 1 argument, got ",
                                             std::to_string(args.count() - 1)));
  return update_dict(vm, self, args.count() > 1 ? args[1] : Value::unbound(), args.keyword(0),
                     Value::none());
}

Outcome update(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  if (args.count() > 2)
    return vm.raise(TypeId::t_TypeError, cat("update expected at most 1 argument, got ",
                                             std::to_string(args.count() - 1)));
  return update_dict(vm, self, args.count() > 1 ? args[1] : Value::unbound(), args.keyword(0),
                     Value::none());
}

// Finds a key: kYes with the value; kRaised and kNeedsPython as hash() and equal().
Answer find(Vm& vm, Value dict, Value key, std::int64_t& hash, Value& value) {
  Answer answer = vm.hash(key, hash);
  if (answer == Answer::kYes) value = vm.dict_get(dict, key, hash, answer);
  return answer;
}

Outcome get(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  const Value missing = args.has(2) ? args[2] : Value::none();
  std::int64_t hash = 0;
  Value value;
  switch (find(vm, self, args[1], hash, value)) {
    case Answer::kYes:
      return vm.ret(value);
    case Answer::kNo:
      return vm.ret(missing);
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("dict_get", {self, args[1], missing});
  }
  IL_UNREACHABLE();
}

Outcome setdefault(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  const Value missing = args.has(2) ? args[2] : Value::none();
  std::int64_t hash = 0;
  Value value;
  Answer answer = find(vm, self, args[1], hash, value);
  if (answer == Answer::kYes) return vm.ret(value);
  if (answer == Answer::kNo) answer = vm.dict_set(self, args[1], hash, missing);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("dict_setdefault", {self, args[1], missing});
  return vm.ret(missing);
}

Outcome pop(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  std::int64_t hash = 0;
  Value value;
  // An empty dict does not even hash the key (Objects/dictobject.c _PyDict_Pop_KnownHash).
  if (vm.dict_size(self) == 0) return args.has(2) ? vm.ret(args[2]) : vm.raise_key_error(args[1]);
  switch (find(vm, self, args[1], hash, value)) {
    case Answer::kYes:
      (void)vm.dict_delete(self, args[1], hash);
      return vm.ret(value);
    case Answer::kNo:
      return args.has(2) ? vm.ret(args[2]) : vm.raise_key_error(args[1]);
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      if (args.has(2)) return vm.call_helper("dict_pop", {self, args[1], args[2]});
      return vm.call_helper("dict_pop", {self, args[1]});
  }
  IL_UNREACHABLE();
}

Outcome popitem(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  Value key, value;
  std::int64_t hash = 0;
  if (!vm.dict_last(self, key, value, hash))
    return vm.raise_key_error(vm.make_str("popitem(): dictionary is empty"));
  (void)vm.dict_delete_identical(self, key, hash);
  return vm.ret(vm.make_tuple({key, value}));
}

Outcome clear(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  vm.dict_clear(self);
  return vm.ret_none();
}

Outcome copy(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  vm.charge_items(vm.dict_size(self) / 4);
  const Value out = vm.dict_copy(self);
  return out.is_unbound() ? Outcome::kRaise : vm.ret(out);
}

Outcome make_view(Vm& vm, Value dict, TypeId type, DictViewKind kind) {
  const Ref ref = vm.heap().allocate(Layout::kDictView, vm.type(type), sizeof(DictView));
  vm.heap().get<DictView>(ref)->dict = dict.as_ref();
  vm.heap().get<DictView>(ref)->kind = kind;
  return vm.ret(Value::ref(ref));
}

Outcome keys(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  return make_view(vm, self, TypeId::t_dict_keys, DictViewKind::kKeys);
}
Outcome values(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  return make_view(vm, self, TypeId::t_dict_values, DictViewKind::kValues);
}
Outcome items(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  return make_view(vm, self, TypeId::t_dict_items, DictViewKind::kItems);
}

// dict.fromkeys(iterable, value); a subclass is made and filled by Python code.
Outcome fromkeys(Vm& vm, const Args& args) {
  const Value value = args.has(2) ? args[2] : Value::none();
  if (args[0] != vm.type_value(TypeId::t_dict))
    return vm.call_helper("dict_fromkeys", {args[0], args[1], value});
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  const Value list = vm.make_list();
  Answer answer = extend_native(vm, list, args[1]);
  const Value dict = vm.make_dict();
  for (std::uint32_t i = 0; answer == Answer::kYes && i < vm.list_size(list); ++i) {
    std::int64_t hash = 0;
    answer = vm.hash(vm.list_get(list, i), hash);
    if (answer != Answer::kYes) break;
    answer = vm.dict_set(dict, vm.list_get(list, i), hash, value);
    if (answer == Answer::kNo) answer = Answer::kYes;
  }
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("dict_fromkeys", {args[0], args[1], value});
  return vm.ret(dict);
}

Outcome reversed_over(Vm& vm, Value dict, IteratorKind kind) {
  const Value it = vm.make_iterator(kind, dict);
  vm.heap().get<Iterator>(it)->size = vm.dict_size(dict);
  return vm.ret(it);
}

Outcome dict_reversed(Vm& vm, const Args& args) {
  IL_SELF(kDict, "dict");
  return reversed_over(vm, self, IteratorKind::kDictKeysReversed);
}

Outcome view_reversed(Vm& vm, const Args& args) {
  IL_SELF(kDictView, "dict_keys");
  const DictView view = *vm.heap().get<DictView>(self);
  const IteratorKind kind = view.kind == DictViewKind::kValues  ? IteratorKind::kDictValuesReversed
                            : view.kind == DictViewKind::kItems ? IteratorKind::kDictItemsReversed
                                                                : IteratorKind::kDictKeysReversed;
  return reversed_over(vm, Value::ref(view.dict), kind);
}

Outcome view_isdisjoint(Vm& vm, const Args& args) {
  return vm.call_helper("isdisjoint", {args[0], args[1]});
}

Outcome view_mapping(Vm& vm, const Args& args) {
  IL_SELF(kDictView, "dict_keys");
  return make_view(vm, Value::ref(vm.heap().get<DictView>(self)->dict), TypeId::t_mappingproxy,
                   DictViewKind::kProxy);
}

// --- mappingproxy: reads through to its dict

Outcome proxy_new(Vm& vm, const Args& args) {
  const Value dict = vm.unwrap(args[1]);
  if (!vm.is_dict(dict))
    return vm.raise(TypeId::t_TypeError,
                    cat("mappingproxy() argument must be a mapping, not ", vm.type_name(args[1])));
  return make_view(vm, dict, TypeId::t_mappingproxy, DictViewKind::kProxy);
}

bool proxy_self(Vm& vm, const Args& args, std::string_view method, Value& dict) {
  Value self;
  if (!self_value(vm, args, Layout::kDictView, "mappingproxy", method, self)) return false;
  dict = Value::ref(vm.heap().get<DictView>(self)->dict);
  return true;
}

Outcome proxy_get(Vm& vm, const Args& args) {
  Value dict;
  if (!proxy_self(vm, args, "get", dict)) return Outcome::kRaise;
  const Value missing = args.has(2) ? args[2] : Value::none();
  return vm.call_helper("dict_get", {dict, args[1], missing});
}
Outcome proxy_keys(Vm& vm, const Args& args) {
  Value dict;
  if (!proxy_self(vm, args, "keys", dict)) return Outcome::kRaise;
  return make_view(vm, dict, TypeId::t_dict_keys, DictViewKind::kKeys);
}
Outcome proxy_values(Vm& vm, const Args& args) {
  Value dict;
  if (!proxy_self(vm, args, "values", dict)) return Outcome::kRaise;
  return make_view(vm, dict, TypeId::t_dict_values, DictViewKind::kValues);
}
Outcome proxy_items(Vm& vm, const Args& args) {
  Value dict;
  if (!proxy_self(vm, args, "items", dict)) return Outcome::kRaise;
  return make_view(vm, dict, TypeId::t_dict_items, DictViewKind::kItems);
}
Outcome proxy_copy(Vm& vm, const Args& args) {
  Value dict;
  if (!proxy_self(vm, args, "copy", dict)) return Outcome::kRaise;
  const Value out = vm.dict_copy(dict);
  return out.is_unbound() ? Outcome::kRaise : vm.ret(out);
}

}  // namespace

void register_dicts(NativeTable& table) {
  table.add_methods(TypeId::t_dict,
                    {{"__new__", dict_new, "(cls, /, *args, **keywords)", kStaticNative},
                     {"__init__", dict_init, "(self, /, *args, **keywords)"},
                     {"get", get, "(self, key, default=, /)"},
                     {"setdefault", setdefault, "(self, key, default=, /)"},
                     {"pop", pop, "(self, key, default=, /)"},
                     {"popitem", popitem, "(self, /)"},
                     {"update", update, "(self, /, *args, **keywords)"},
                     {"clear", clear, "(self, /)"},
                     {"copy", copy, "(self, /)"},
                     {"keys", keys, "(self, /)"},
                     {"values", values, "(self, /)"},
                     {"items", items, "(self, /)"},
                     {"fromkeys", fromkeys, "(cls, iterable, value=, /)", kClassNative},
                     {"__reversed__", dict_reversed, "(self, /)"}});
  for (const TypeId type : {TypeId::t_dict_keys, TypeId::t_dict_values, TypeId::t_dict_items})
    table.add_methods(type, {{"__reversed__", view_reversed, "(self, /)"},
                             {"mapping", view_mapping, "(self, /)", kGetter}});
  for (const TypeId type : {TypeId::t_dict_keys, TypeId::t_dict_items})
    table.add_methods(type, {{"isdisjoint", view_isdisjoint, "(self, other, /)"}});
  table.add_methods(TypeId::t_mappingproxy,
                    {{"__new__", proxy_new, "(cls, mapping)", kStaticNative},
                     {"get", proxy_get, "(self, key, default=, /)"},
                     {"keys", proxy_keys, "(self, /)"},
                     {"values", proxy_values, "(self, /)"},
                     {"items", proxy_items, "(self, /)"},
                     {"copy", proxy_copy, "(self, /)"},
                     {"__reversed__", view_reversed, "(self, /)"}});
}

}  // namespace interleave::vm
