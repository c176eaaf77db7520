#include "pdf/confinement.h"

#include <algorithm>

namespace dais::pdf {

int SelfTestReport::deniedCount() const
{
    return int(std::count_if(acts.begin(), acts.end(), [](const Act &act) { return act.isDenied; }));
}

} // namespace dais::pdf
