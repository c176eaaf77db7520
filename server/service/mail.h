#pragma once

#include "domain/rules/service_rules.h"

#include <QDateTime>

namespace dais::server::service {

/// What a message tells of.
enum class Event { Received, Served, Accepted, Rejected };
constexpr auto namesOf(Event)
{
    return std::array{std::pair{Event::Received, "received"}, std::pair{Event::Served, "served"},
                      std::pair{Event::Accepted, "accepted"}, std::pair{Event::Rejected, "rejected"}};
}

/// What became of a message. The numbers are those of the table.
enum class MailState {
    Waiting,       ///< To be handed to the relay.
    Sent,          ///< The relay took it; its words are the proof.
    Undeliverable, ///< Somebody of the court must see to it.
    Cleared,       ///< Somebody has.
    ByFiler,       ///< On paper, by whoever filed.
};

/// One message to one person about one event; carries nothing of what was filed.
struct Mail {
    QUuid id; ///< Follows from event and person; also the message's own id for ever.
    Event event = Event::Received;
    domain::SubmissionId submission;
    domain::CaseId caseId; ///< None for a charging document.
    QString court;         ///< Code.
    domain::rules::ServiceDue due;
    QString address; ///< Empty on paper, and where none is on file.
    MailState state = MailState::Waiting;
    QDateTime madeAt;
    int attempts = 0;
    QDateTime endedAt; ///< Invalid while it waits.
    QString reply;     ///< The relay's last words, or a code: "no_address".
    QDateTime clearedAt;
    QString clearedBy;
    QString clearedWhy;
};

} // namespace dais::server::service
