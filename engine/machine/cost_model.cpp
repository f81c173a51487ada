#include "engine/machine/cost_model.h"

namespace interleave::machine {

std::span<const CostInfo> cost_infos() {
  static constexpr CostInfo kInfos[] = {
#define COST(name, value, unit, source) {#name, value, unit, source},
#include "engine/machine/cost_model.def"
#undef COST
  };
  return kInfos;
}

CostModel::CostModel() {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = cost_infos()[i].default_value;
}

static_assert(static_cast<int>(Cost::kOpRaise) + 1 == static_cast<int>(lang::CostClass::kCount),
              "the first costs are the instruction classes, in order");

}  // namespace interleave::machine
