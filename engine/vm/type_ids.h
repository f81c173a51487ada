// Numbers of the built-in types and of the names the virtual machine knows, from types.def and
// names.def. Each process keeps its objects for them in ArenaHeader::types and ::names.
#pragma once

#include <cstdint>

namespace interleave::vm {

enum class TypeId : std::uint8_t {
#define BUILTIN_TYPE(name, python_name, layout, base) t_##name,
#define EXCEPTION_TYPE(name, base) t_##name,
#include "engine/vm/types.def"
#undef BUILTIN_TYPE
#undef EXCEPTION_TYPE
  kCount
};

enum class Name : std::uint16_t {
#define NAME(identifier) n_##identifier,
#include "engine/vm/names.def"
#undef NAME
  kCount
};

}  // namespace interleave::vm
