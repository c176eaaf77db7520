#pragma once

#include "models/document_loader.h"
#include "models/found_cases_model.h"
#include "models/record_contents_model.h"
#include "models/thumbnail_model.h"
#include "widgets/page_view.h"

class QListView;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace dais::widgets {

class CasePicker;
class ExportPanel;
class PageFindBar;
class PageTools;
class SettingsStore;

/// The reader: a case's documents at the left, the pages of the open one at the right. Knows neither cache nor network:
/// it shows models and says what the person wants. UI thread; everything in Parts outlives it.
class RecordView : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        pdf::RenderQueue &queue;
        models::DocumentLoader &loader;
        models::RecordContentsModel &contents;
        models::FoundCasesModel &cases;
        SettingsStore &settings; ///< Keeps the widths of the regions.
    };
    explicit RecordView(const Parts &parts, QWidget *parent = nullptr);

    /// Opens a case's record at its first document; a null id shows the list of cases.
    void openCase(const domain::CaseId &id);
    /// Opens one document of the open case.
    void openDocument(const domain::DocumentId &id);
    /// A document's bytes are gone, or its case left this computer: what shows it closes.
    void closeDocument(const domain::DocumentId &id);
    /// A document's bytes arrived: shown now if it is the one waited for.
    void documentArrived(const domain::DocumentId &id);
    /// Cases came or changed on this computer: the list of them is looked up again when it is in sight.
    void casesChanged();
    [[nodiscard]] PageView &pages() { return *m_pages; }
    [[nodiscard]] ExportPanel &exportPanel() { return *m_export; }

signals:
    /// The record of this case is wanted on this computer.
    void caseOpened(const dais::domain::CaseId &id);
    /// Its pages are in sight.
    void documentShown(const dais::domain::DocumentId &id);
    /// The open record is to be copied out.
    void exportAsked();
    /// Back to the list of cases.
    void caseClosed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLeft();
    void buildReader();
    void addKeys();
    void openIndex(const QModelIndex &index);
    void stepDocument(int by);
    void showPages(const pdf::SealedFile &file);
    void showSentence(const Error &error);
    void chooseFirst();

    Parts m_parts;
    models::ThumbnailModel m_thumbnails;
    QStackedWidget *m_stack;
    CasePicker *m_picker;
    QTabWidget *m_left;
    QTreeView *m_contents;
    QListView *m_thumbnailList;
    PageView *m_pages;
    PageTools *m_tools;
    PageFindBar *m_find;
    ExportPanel *m_export;
    domain::DocumentId m_document; ///< The one shown or waited for.
    QString m_title;
};

} // namespace dais::widgets
