#pragma once

#include "models/marks_model.h"
#include "models/page_printer.h"
#include "models/record_contents_model.h"
#include "models/record_export.h"
#include "store/view_notes.h"
#include "widgets/export_panel.h"

#include <QPointer>
#include <QTimeZone>

class QPrinter;

namespace dais::app {

/// Copies the open record out as one PDF when the person asks for it, once the access log knows of it. UI thread.
class ExportDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it, but for `panel`, which may go first.
    struct Parts {
        widgets::ExportPanel &panel;
        models::RecordContentsModel &contents;
        const models::MarksModel &marks;
        store::CaseRecord &reads;
        store::Cache &cache;
        store::ViewNotes &views;
        const store::Documents &documents;
        pdf::WorkerLauncher &launcher;
        const domain::Clock &clock;
        std::function<models::RecordPlace()> reading; ///< The page that is read.
        QString me;                                   ///< The person's name, for the index.
        QString court;
        QTimeZone zone;
    };
    explicit ExportDesk(const Parts &parts);
    /// Shows what would be copied, and where to.
    void ask();
    /// The record or its documents came or went: what the open panel says is looked up again.
    void recordChanged();

signals:
    /// The access log has something to tell the court.
    void contactWanted();

private:
    void begin();
    void beginPrinting();
    void print(const pdf::SealedFile &file);
    [[nodiscard]] bool isNoted(domain::ViewRecord::Act act);
    /// What the person chose of the record.
    [[nodiscard]] models::ExportOrder chosenOrder() const;
    [[nodiscard]] models::ExportOrder order() const;
    [[nodiscard]] widgets::ExportPanel::Facts facts() const;
    [[nodiscard]] QString filedHash() const;
    [[nodiscard]] QString freePath() const;
    /// Those that are shown, by document, in the colours of the screen.
    void addMarks(models::ExportOrder &order) const;

    Parts m_parts;
    QPointer<widgets::ExportPanel> m_panel;
    models::RecordExport m_export;
    models::PagePrinter m_printing;
    std::shared_ptr<QPrinter> m_printer; ///< That was chosen.
    int m_pagesPrinted = 0;
    models::RecordPlace m_asked; ///< The page that was read when copying out was asked for.
};

} // namespace dais::app
