// All natives, in the order that gives them their numbers. A later registration replaces an earlier
// one of the same name and type.
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

void register_deque(NativeTable& table);  // collections.deque
void register_math(NativeTable& table);   // what of math is exact
void register_random(NativeTable& table);
void register_pickling(NativeTable& table);
void register_hashes(NativeTable& table);
void register_compression(NativeTable& table);
void register_itertools(NativeTable& table);
void register_json(NativeTable& table);
void register_struct(NativeTable& table);

void register_builtins(NativeTable& table) {
  register_special_methods(table);
  register_types(table);
  register_generators(table);
  register_exceptions(table);
  register_functions(table);
  register_printing(table);
  register_numbers(table);
  register_str(table);
  register_str_tests(table);
  register_bytes(table);
  register_lists(table);
  register_dicts(table);
  register_sets(table);
  register_iterators(table);
  register_descriptors(table);
  register_vm_module(table);
  register_watchers(table);
  register_sites(table);
  register_helper_support(table);
  register_regex(table);
  register_deque(table);
  register_math(table);
  register_random(table);
  register_pickling(table);
  register_hashes(table);
  register_compression(table);
  register_itertools(table);
  register_json(table);
  register_struct(table);
}

}  // namespace interleave::vm
