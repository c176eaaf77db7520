#pragma once

#include "domain/case_file.h"
#include "domain/filing.h"
#include "domain/user.h"

namespace dais::domain {

/// A document of the record of proceedings. Never edited once entered; a correction is a new entry.
struct Document {
    DocumentId id;
    CaseId caseId;
    SubmissionId submission; ///< None for documents that the court made.
    FilingId filing;
    QString documentType;
    QString title;
    QString filedBy;  ///< "DHS", "Counsel", "Respondent", "Court".
    QDate filingDate; ///< In the court's zone.
    QString sha256;   ///< Of the filed bytes, lower-case hex.
    QString renditionSha256;
    qint64 renditionBytes = 0;
    int pages = 0;
    int number = 0;    ///< Place in the record, from 1; 0 while the court has not numbered it.
    int firstPage = 0; ///< Whole-record number of its first page, from 1; 0 while not numbered.

    friend bool operator==(const Document &, const Document &) = default;
};

/// A line of the docket: what happened in the case, when, by whom.
struct DocketEntry {
    DocketEntryId id;
    CaseId caseId;
    int number = 0; ///< Given by the server; 0 shows as "No. pending".
    QString text;
    DocumentId document;
    QDateTime enteredAt;
    UserId enteredBy;
    DocketEntryId corrects; ///< The line whose title or type this one corrects; none for a first entry. Both stay.

    friend bool operator==(const DocketEntry &, const DocketEntry &) = default;
};

/// Who may read a note.
enum class NoteAudience { Court, Chambers, Mine, Shared };
constexpr auto namesOf(NoteAudience)
{
    return std::array{std::pair{NoteAudience::Court, "court"}, std::pair{NoteAudience::Chambers, "chambers"},
                      std::pair{NoteAudience::Mine, "mine"}, std::pair{NoteAudience::Shared, "shared"}};
}

/// A clerk's or judge's remark on a submission or case; not part of the record.
struct Note {
    NoteId id;
    CaseId caseId;           ///< None when it stands on a submission alone.
    SubmissionId submission; ///< None when it stands on a case alone.
    UserId author;
    QString authorName;
    QDateTime at;
    QString text;
    std::optional<NoteAudience> audience; ///< None: everybody who may read what it is about.
    std::optional<UserId> judge = {};     ///< Whose chambers; with that audience only.
    std::optional<ShareId> share = {};    ///< Which circle; with that audience only.

    friend bool operator==(const Note &, const Note &) = default;
};

/// What the court tells somebody: a submission was received, accepted or rejected; when a hearing is (8 CFR 1003.18(b)).
struct Notice {
    enum class Kind { Received, Accepted, Rejected, Hearing };
    NoticeId id;
    Kind kind = Kind::Received;
    SubmissionId submission;
    CaseId caseId;
    UserId recipient;
    QDateTime at;
    QString title;
    QString text;                          ///< As the recipient reads it.
    DocumentId document;                   ///< The notice as a document of the record, where it is one.
    std::optional<HearingId> hearing = {}; ///< That it is about.
    std::optional<int> slot = {};          ///< Which of the hearing's slots it tells of; see Hearing::slot.

    friend bool operator==(const Notice &, const Notice &) = default;
};
constexpr auto namesOf(Notice::Kind)
{
    return std::array{std::pair{Notice::Kind::Received, "received"}, std::pair{Notice::Kind::Accepted, "accepted"},
                      std::pair{Notice::Kind::Rejected, "rejected"}, std::pair{Notice::Kind::Hearing, "hearing"}};
}

/// How and when somebody was served, with the proof (8 CFR 1003.32).
struct Service {
    enum class Means { Electronic, Paper };
    ServiceId id;
    CaseId caseId;
    DocumentId document;
    PartyId party;
    Means means = Means::Electronic;
    QDateTime at;
    QString proof;
    std::optional<PostalAddress> address = {}; ///< Where it went on paper.

    friend bool operator==(const Service &, const Service &) = default;
};
constexpr auto namesOf(Service::Means)
{
    return std::array{std::pair{Service::Means::Electronic, "electronic"}, std::pair{Service::Means::Paper, "paper"}};
}

} // namespace dais::domain
