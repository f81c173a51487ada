// property, staticmethod and classmethod as objects. What they do to an attribute is
// attributes.cpp's business; an instance of a subclass has the same layout under its own type.
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

bool property_self(Vm& vm, const Args& args, Property& out) {
  if (vm.layout_of(args[0]) == Layout::kProperty) {
    out = *vm.heap().get<Property>(args[0]);
    return true;
  }
  (void)vm.raise(
      TypeId::t_TypeError,
      cat("descriptor requires a 'property' object but received a '", vm.type_name(args[0]), "'"));
  return false;
}

#define PROPERTY_SELF \
  Property self{};    \
  if (!property_self(vm, args, self)) return Outcome::kRaise

Value make_property(Vm& vm, Ref type, Value get, Value set, Value del, Value doc, Value name) {
  const Ref ref = vm.heap().allocate(Layout::kProperty, type, sizeof(Property));
  Property* p = vm.heap().get<Property>(ref);
  p->get = get;
  p->set = set;
  p->del = del;
  p->doc = doc;
  p->name = name;
  return Value::ref(ref);
}

Outcome property_new(Vm& vm, const Args& args) {
  const auto argument = [&](std::uint32_t i) { return args.has(i) ? args[i] : Value::none(); };
  Value doc = argument(4);
  Value name = Value::none();
  if (vm.layout_of(argument(1)) == Layout::kFunction) {
    if (doc.is_none()) doc = vm.heap().get<Function>(args[1])->doc;
    name = Value::ref(vm.heap().get<Function>(args[1])->name);
  }
  return vm.ret(
      make_property(vm, args[0].as_ref(), argument(1), argument(2), argument(3), doc, name));
}

Outcome getter(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(make_property(vm, self.type, args[1], self.set, self.del, self.doc, self.name));
}
Outcome setter(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(make_property(vm, self.type, self.get, args[1], self.del, self.doc, self.name));
}
Outcome deleter(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(make_property(vm, self.type, self.get, self.set, args[1], self.doc, self.name));
}
Outcome fget(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(self.get);
}
Outcome fset(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(self.set);
}
Outcome fdel(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(self.del);
}
Outcome doc(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(self.doc);
}
Outcome property_get(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  if (args[1].is_none()) return vm.ret(args[0]);
  if (self.get.is_none()) return vm.raise(TypeId::t_AttributeError, "property has no getter");
  return vm.call(self.get, {args[1]});
}
Outcome property_set(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  if (self.set.is_none()) return vm.raise(TypeId::t_AttributeError, "property has no setter");
  return vm.call(self.set, {args[1], args[2]});
}
Outcome property_delete(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  if (self.del.is_none()) return vm.raise(TypeId::t_AttributeError, "property has no deleter");
  return vm.call(self.del, {args[1]});
}
// --- member_descriptor

Outcome make_member(Vm& vm, const Args& args) {
  return vm.ret(make_property(vm, vm.type(TypeId::t_member_descriptor), Value::none(),
                              Value::none(), Value::none(), args[1], vm.intern(args[0])));
}
Outcome member_get(Vm& vm, const Args& args) {
  return args[1].is_none() ? vm.ret(args[0])
                           : vm.bind_class_attribute(args[0], args[1], vm.type_of(args[1]));
}
Outcome member_set(Vm& vm, const Args& args) {
  return vm.set_property(args[0], args[1], args.has(2) ? args[2] : Value::unbound());
}
Outcome member_owner(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(self.set);
}
Outcome member_name(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  return vm.ret(self.name);
}
Outcome set_name(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  vm.heap().get<Property>(args[0])->name = args[2];
  return vm.ret_none();
}
Outcome property_abstract(Vm& vm, const Args& args) {
  PROPERTY_SELF;
  const Value name = vm.name_value(Name::n___isabstractmethod__);
  for (const Value f : {self.get, self.set, self.del}) {
    if (f.is_none()) continue;
    const Value flag = vm.get_attribute_quietly(f, name);
    if (!flag.is_unbound() && vm.truth(flag) == Answer::kYes) return vm.ret_bool(true);
  }
  return vm.ret_bool(false);
}

// --- staticmethod, classmethod

Outcome wrapper_new(Vm& vm, const Args& args) {
  const Ref ref = vm.heap().allocate(Layout::kWrapper, args[0].as_ref(), sizeof(Wrapper));
  vm.heap().get<Wrapper>(ref)->function = args[1];
  return vm.ret(Value::ref(ref));
}

bool wrapped(Vm& vm, const Args& args, Value& function) {
  if (vm.layout_of(args[0]) == Layout::kWrapper) {
    function = vm.heap().get<Wrapper>(args[0])->function;
    return true;
  }
  (void)vm.raise(TypeId::t_TypeError,
                 cat("descriptor requires a 'staticmethod' object but received a '",
                     vm.type_name(args[0]), "'"));
  return false;
}

Outcome wrapper_function(Vm& vm, const Args& args) {
  Value function;
  if (!wrapped(vm, args, function)) return Outcome::kRaise;
  return vm.ret(function);
}

template <Name name>
Outcome wrapper_attribute(Vm& vm, const Args& args) {
  Value function;
  if (!wrapped(vm, args, function)) return Outcome::kRaise;
  return vm.get_attribute(function, vm.name_value(name));
}

Outcome wrapper_abstract(Vm& vm, const Args& args) {
  Value function;
  if (!wrapped(vm, args, function)) return Outcome::kRaise;
  const Value flag =
      vm.get_attribute_quietly(function, vm.name_value(Name::n___isabstractmethod__));
  return vm.ret_bool(!flag.is_unbound() && vm.truth(flag) == Answer::kYes);
}

Outcome staticmethod_call(Vm& vm, const Args& args) {
  Value function;
  if (!wrapped(vm, args, function)) return Outcome::kRaise;
  const Value rest = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  return vm.call_tuple(function, rest, args.keyword(0));
}

Outcome staticmethod_get(Vm& vm, const Args& args) { return wrapper_function(vm, args); }

Outcome classmethod_get(Vm& vm, const Args& args) {
  Value function;
  if (!wrapped(vm, args, function)) return Outcome::kRaise;
  const Value owner = args.has(2) && !args[2].is_none() ? args[2] : Value::ref(vm.type_of(args[1]));
  return vm.ret(vm.make_method(function, owner));
}

}  // namespace

void register_descriptors(NativeTable& table) {
  constexpr std::uint8_t g = kGetter;
  table.add_methods(TypeId::t_property,
                    {{"__new__", property_new, "(cls, fget=, fset=, fdel=, doc=)", kStaticNative},
                     {"getter", getter, "(self, fget, /)"},
                     {"setter", setter, "(self, fset, /)"},
                     {"deleter", deleter, "(self, fdel, /)"},
                     {"fget", fget, "(self, /)", g},
                     {"fset", fset, "(self, /)", g},
                     {"fdel", fdel, "(self, /)", g},
                     {"__doc__", doc, "(self, /)", g},
                     {"__get__", property_get, "(self, instance, owner=, /)"},
                     {"__set__", property_set, "(self, instance, value, /)"},
                     {"__delete__", property_delete, "(self, instance, /)"},
                     {"__set_name__", set_name, "(self, owner, name, /)"},
                     {"__isabstractmethod__", property_abstract, "(self, /)", g}});
  table.add_methods(TypeId::t_member_descriptor,
                    {{"__get__", member_get, "(self, instance, owner=, /)"},
                     {"__set__", member_set, "(self, instance, value, /)"},
                     {"__delete__", member_set, "(self, instance, /)"},
                     {"__objclass__", member_owner, "(self, /)", g},
                     {"__name__", member_name, "(self, /)", g},
                     {"__doc__", doc, "(self, /)", g}});
  table.add_functions("_vm", {{"make_member", make_member, "(name, doc, /)"}});
  for (const TypeId type : {TypeId::t_staticmethod, TypeId::t_classmethod})
    table.add_methods(type,
                      {{"__new__", wrapper_new, "(cls, function, /)", kStaticNative},
                       {"__func__", wrapper_function, "(self, /)", g},
                       {"__wrapped__", wrapper_function, "(self, /)", g},
                       {"__name__", wrapper_attribute<Name::n___name__>, "(self, /)", g},
                       {"__qualname__", wrapper_attribute<Name::n___qualname__>, "(self, /)", g},
                       {"__doc__", wrapper_attribute<Name::n___doc__>, "(self, /)", g},
                       {"__module__", wrapper_attribute<Name::n___module__>, "(self, /)", g},
                       {"__isabstractmethod__", wrapper_abstract, "(self, /)", g}});
  table.add_methods(TypeId::t_staticmethod,
                    {{"__call__", staticmethod_call, "(self, /, *args, **keywords)"},
                     {"__get__", staticmethod_get, "(self, instance, owner=, /)"}});
  table.add_methods(TypeId::t_classmethod,
                    {{"__get__", classmethod_get, "(self, instance, owner=, /)"}});
}

}  // namespace interleave::vm
