#pragma once

#include "domain/command.h"
#include "server/record/sender.h"
#include "sql/connection.h"

namespace dais::server::record {

/// A line of the access log: who read, printed or copied what (threat T27). Lines of one court are chained.
struct AccessLine {
    QString court; ///< Code of the court that the case belongs to.
    qint64 at = 0; ///< Server time, milliseconds.
    Sender sender;
    QString act; ///< "open", "document", "denied"; from workstations "view", "print", "export".
    domain::CaseId caseId;
    std::optional<domain::DocumentId> document;
    QString reason; ///< Of an opening its reason's name, of what a workstation tells "claimed" and its clock's time.
};

/// Writes the next line, on the writer's thread and in its transaction.
[[nodiscard]] Result<> appendTo(sql::Connection &connection, const AccessLine &line);

/// The line of what a workstation tells that somebody read on it, when it comes to hear of it.
[[nodiscard]] Result<> noteView(sql::Connection &connection, const Sender &sender, const domain::Command &command,
                                const domain::ViewRecord &viewed, const QDateTime &now);

} // namespace dais::server::record
