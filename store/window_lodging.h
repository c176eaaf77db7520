#pragma once

#include "store/act_saver.h"
#include "store/papers.h"

namespace dais::store {

/// Lodges what was handed in at the window: a command, after its papers were kept. UI thread; never waits for the
/// network.
class WindowLodging {
public:
    explicit WindowLodging(ActSaver &acts) : m_acts(acts) {} ///< Outlives it.

    /// One paper with what the clerk says of it.
    struct Item {
        KeptPaper paper;
        QString documentType;
        QString title;
    };
    struct Package {
        domain::CaseId caseId;
        QString court; ///< Of the case.
        domain::Role filer = domain::Role::Respondent;
        QString filerName;
        QDateTime receivedAt; ///< By the window's stamp, UTC.
        QDate filingDate;     ///< That day in the court's zone.
        std::vector<Item> items;
    };
    /// The new submission's id is in the command that was saved. Errors: Invalid "filer", "no_documents",
    /// "document_words"; Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> lodge(const Package &package);

private:
    ActSaver &m_acts;
};

} // namespace dais::store
