#include "domain/apply.h"

#include "domain/rules/accept_submission.h"
#include "domain/rules/add_note.h"
#include "domain/rules/assign_submission.h"
#include "domain/rules/court_lists.h"
#include "domain/rules/import_case.h"
#include "domain/rules/intake_rules.h"
#include "domain/rules/keep_docket.h"
#include "domain/rules/keep_preset.h"
#include "domain/rules/lodge_submission.h"
#include "domain/rules/mark_page.h"
#include "domain/rules/move_hearings.h"
#include "domain/rules/notice_rules.h"
#include "domain/rules/record_hearing.h"
#include "domain/rules/record_outage.h"
#include "domain/rules/reject_submission.h"
#include "domain/rules/schedule_hearing.h"
#include "domain/rules/seal_case.h"
#include "domain/rules/set_exhibit.h"
#include "domain/rules/set_share.h"
#include "domain/rules/settle_decision.h"
#include "domain/rules/view_record.h"

namespace dais::domain {

QUuid derivedId(const CommandId &command, const QString &label)
{
    return uuidNamed(command.uuid().toRfc4122() + label.toUtf8());
}

Result<Applied> apply(const State &state, const Command &command, const ApplyContext &context)
{
    return std::visit([&](const auto &args) { return rules::apply(state, command, args, context); }, command.args);
}

} // namespace dais::domain
