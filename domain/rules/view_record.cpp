#include "domain/rules/view_record.h"

#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

Result<Applied> apply(const State &, const Command &command, const ViewRecord &args, const ApplyContext &)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    return args.caseId.isNull() ? refused("unknown") : Applied{Outcome::applied(), {}, {}};
}

} // namespace dais::domain::rules
