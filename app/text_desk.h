#pragma once

#include "models/found_text_model.h"
#include "models/text_reader.h"
#include "store/case_record.h"
#include "store/change_feed.h"
#include "store/profile.h"
#include "store/workspace.h"

namespace dais::app {

/// Sees to it that the documents of every record on this computer can be searched: those of the open case first. UI
/// thread.
class TextDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::Profile &profile;
        store::Workspace &workspace;
        store::ChangeFeed &feed;
        pdf::WorkerLauncher &launcher;
        pdf::WorkerLauncher *pictures = nullptr; ///< Of dais-picture-reader; null: pictures of pages are not read.
    };
    explicit TextDesk(const Parts &parts);

    [[nodiscard]] models::FoundTextModel &found() { return m_found; }
    /// Every document of every record here, and what was written on them.
    [[nodiscard]] models::FoundTextModel::Where everything();
    /// Its documents are read before others.
    void caseOpened(const domain::CaseId &id);

signals:
    /// More can be found now.
    void documentRead();
    /// A page's words, from 0, are known from its picture.
    void pictureRead(const QString &sha256, int page);

private:
    Parts m_parts;
    store::CaseRecord m_record;
    models::FoundTextModel m_found;
    models::TextReader m_reader;
};

} // namespace dais::app
