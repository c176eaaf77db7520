#pragma once

#include "app/background.h"
#include "pdf/worker_launcher.h"
#include "store/case_record.h"
#include "store/change_feed.h"
#include "store/documents.h"
#include "widgets/record_view.h"

#include <QPointer>

namespace dais::app {

/// Looks at the signatures of the document that is read, on its bytes as they were filed: the stamped copy has none that could
/// fit. They are fetched when they are not here. UI thread.
class SignatureDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it, but for `view`, which may go first.
    struct Parts {
        widgets::RecordView &view;
        store::CaseRecord &reads;
        store::Cache &cache;
        store::ChangeFeed &feed;
        const store::Documents &documents;
        pdf::WorkerLauncher &launcher;
    };
    explicit SignatureDesk(const Parts &parts);

signals:
    /// The document as it was filed is wanted.
    void contactWanted();

private:
    void ask();
    void look();
    void showSigned(qint64 bytes);

    Parts m_parts;
    QPointer<widgets::RecordView> m_view; ///< The window's, unless it went first.
    domain::Document m_document;          ///< That is looked at.
    Background m_work;
    Background m_cutting;
};

} // namespace dais::app
