#include "domain/rules/add_note.h"

namespace dais::domain::rules {

Result<Applied> apply(const State &state, const Command &command, const AddNote &args, const ApplyContext &context)
{
    Note note{.id = args.note, .author = command.actor, .authorName = context.actorName, .at = context.now,
              .text = command.payloadText(QStringLiteral("text"))};
    QString court;
    if (args.submission) {
        const auto submission = state.get<Submission>(args.submission->uuid());
        if (!submission)
            return submission.error().kind == Error::Kind::NotFound
                ? Result<Applied>(Applied{Outcome::refused(QStringLiteral("unknown")), {}, {}})
                : tl::unexpected(submission.error());
        note.submission = submission->id;
        court = submission->court;
    } else if (args.caseId) {
        const auto caseFile = state.get<CaseFile>(args.caseId->uuid());
        if (!caseFile)
            return caseFile.error().kind == Error::Kind::NotFound
                ? Result<Applied>(Applied{Outcome::refused(QStringLiteral("unknown")), {}, {}})
                : tl::unexpected(caseFile.error());
        note.caseId = caseFile->id;
        court = caseFile->court;
    }
    if (court.isEmpty() || note.text.trimmed().isEmpty())
        return Applied{Outcome::refused(QStringLiteral("empty")), {}, {}};
    return Applied{Outcome::applied(),
                   {{Partition::courtOrdinary(court), refOf(note), EntityChange::Op::Put, note, {}}},
                   {}};
}

} // namespace dais::domain::rules
