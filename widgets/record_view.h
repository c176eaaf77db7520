#pragma once

#include "domain/roster.h"
#include "models/contents_filter.h"
#include "models/document_loader.h"
#include "models/found_cases_model.h"
#include "models/found_text_model.h"
#include "models/marks_model.h"
#include "models/record_contents_model.h"
#include "models/thumbnail_model.h"
#include "widgets/page_view.h"
#include "widgets/reading_history.h"
#include "widgets/reading_places.h"
#include "widgets/record_marks.h"

#include <QTimeZone>

class QListView;
class QStackedWidget;
class QTabWidget;
class QTreeView;
class QVBoxLayout;

namespace dais::widgets {

class CaseNotesPanel;
class CasePicker;
class CirclePanel;
class ContentsFilterBar;
class DocumentTabs;
class ExhibitPanel;
class ExportPanel;
class FoundPanel;
class GoToBar;
class IssueNamesPanel;
class KeptSplitter;
class PaneWindow;
class SettingsStore;
class SignaturePanel;

/// The reader: a case's documents at the left, one or two panes of pages, marks at the right. Knows neither cache nor
/// network: it shows models and says what the person wants. UI thread; everything in Parts outlives it.
class RecordView : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        pdf::RenderQueue &queue;
        models::DocumentLoader &loader;
        models::RecordContentsModel &contents;
        models::FoundCasesModel &cases;
        models::MarksModel &marks;
        models::FoundTextModel &found;
        /// Every document of every record on this computer.
        std::function<models::FoundTextModel::Where()> everything;
        SettingsStore &settings; ///< Keeps the widths of the regions.
        SettingsStore &own;      ///< The person's own: keeps where they left off.
        /// What a type of documents is called, by its code.
        std::function<QString(const QString &)> typeName = [](const QString &code) { return code; };
        /// The date in the court's zone.
        std::function<QDate()> today = [] { return QDate(); };
        QTimeZone zone = QTimeZone::utc(); ///< Of the court.
    };
    explicit RecordView(const Parts &parts, QWidget *parent = nullptr);
    ~RecordView() override;

    /// Opens a case's record at its first document; a null id shows the list of cases.
    void openCase(const domain::CaseId &id);
    /// Opens one document of the open case.
    void openDocument(const domain::DocumentId &id);
    /// Goes to a page of the record in the pane that is read; Alt+Left comes back.
    void goTo(const models::RecordPlace &place);
    /// A document's bytes are gone, or its case left this computer: what shows it closes.
    void closeDocument(const domain::DocumentId &id);
    /// A document's bytes arrived: shown now if it is the one waited for.
    void documentArrived(const domain::DocumentId &id);
    /// Cases came or changed on this computer: the list of them is looked up again when it is in sight.
    void casesChanged();
    /// The pages that are read: of the pane that the keyboard is in, or was last.
    [[nodiscard]] PageView &pages() { return active().pages(); }
    /// The page that is read; of no document when none is open.
    [[nodiscard]] models::RecordPlace reading();
    /// More of the record can be searched now.
    void textRead();
    /// A page's words, from 0, are known from its picture.
    void pictureRead(const QString &sha256, int page);
    /// Puts the caret where one looks for words in the whole record.
    void askForWords();
    /// The paper that pages are shown on.
    void setPaper(Paper paper);
    [[nodiscard]] ExportPanel &exportPanel() { return *m_export; }
    [[nodiscard]] CaseNotesPanel &notes() { return *m_notes; }
    [[nodiscard]] SignaturePanel &signatures() { return *m_signatures; }
    /// A version of a document beside the one that is read, in the second pane.
    void showBeside(const domain::DocumentId &id, const QString &title, const pdf::SealedFile &file);
    [[nodiscard]] RecordMarks &marks() { return *m_marks; }
    /// Whom marks can be shared with by name: the people of the court, without oneself.
    void setColleagues(const std::function<std::vector<domain::RosterEntry>()> &colleagues)
    {
        m_colleagues = colleagues;
    }

signals:
    /// The record of this case is wanted on this computer.
    void caseOpened(const dais::domain::CaseId &id);
    /// Its pages are in sight.
    void documentShown(const dais::domain::DocumentId &id);
    /// Notes on the open case are asked for.
    void notesAsked();
    /// Who signed the document that is read?
    void signaturesAsked();
    /// The open record is to be copied out.
    void exportAsked();
    /// Back to the list of cases.
    void caseClosed();
    /// A page of another case's record is wanted.
    void placeWanted(const dais::domain::CaseId &id, const dais::models::RecordPlace &place);
    /// The document that is read stands so as evidence from now on.
    void exhibitStands(const dais::domain::DocumentId &id, dais::domain::ExhibitStatus status);
    /// Issue 1 to 7 of one's marks is called so from now on.
    void issueNameWanted(int issue, const QString &name);
    /// Marks are shared with these people; with `existing`, copies of one's own that are in the open record, too.
    void circleWanted(const std::vector<dais::domain::UserId> &people, const QString &names, bool existing);

protected:
    void showEvent(QShowEvent *event) override;

private:
    static constexpr int paneCount = 2;

    void buildLeft();
    void buildMarksTab();
    void buildFoundTab();
    void goToFound(const domain::CaseId &id, const models::RecordPlace &place, const QString &words);
    [[nodiscard]] models::FoundTextModel::Where wholeRecord() const;
    void showPictureWords(ReaderPane &pane, int page);
    [[nodiscard]] std::vector<models::RecordPart> parts() const;
    void buildReader();
    void buildPane(int at);
    void addKeys();
    void addPaneKeys();
    void buildSheets(QVBoxLayout &column);
    void addSheetKeys();
    void askForCircle();
    void linkMark();
    void followLink();
    void moveSecondPane();
    void takeSecondPaneBack();
    void chooseInContents(const domain::DocumentId &id);
    void openIndex(const QModelIndex &index);
    void stepDocument(int by);
    void chooseFirst();
    void onRowsCame();
    void goToNew();
    void onLoaded(const domain::DocumentId &id, const pdf::SealedFile &file);
    void onFailed(const domain::DocumentId &id, const Error &error);

    [[nodiscard]] ReaderPane &active() { return *m_panes[std::size_t(m_active)]; }
    void activate(int pane);
    void load(ReaderPane &pane, const domain::DocumentId &id, int page);
    void showSecondPane(bool isShown);
    void scrollTogether(int moved, int by);
    void readOn(ReaderPane &pane, int by);
    void travel(const std::optional<ReaderPane::Place> &to);
    void followPage();
    void cycleExhibit();
    void goToMark(const QModelIndex &index);
    [[nodiscard]] QString describe(const models::RecordPlace &place) const;

    Parts m_parts;
    models::ThumbnailModel m_thumbnails;
    models::ContentsFilter *m_filter;
    ContentsFilterBar *m_filterBar;
    QStackedWidget *m_stack;
    CasePicker *m_picker;
    QTabWidget *m_left;
    QTreeView *m_contents;
    QListView *m_thumbnailList;
    QListView *m_markList;
    FoundPanel *m_found = nullptr;
    std::array<ReaderPane *, paneCount> m_panes;
    int m_active = 0;
    ReadingHistory m_history;
    ReadingPlaces m_places;
    MarkBar *m_bar;
    MarkPanel *m_panel;
    RecordMarks *m_marks = nullptr;
    GoToBar *m_goTo;
    GoToBar *m_linkTo;
    ExhibitPanel *m_exhibits;
    IssueNamesPanel *m_issueNames;
    CirclePanel *m_circle;
    SignaturePanel *m_signatures;
    DocumentTabs *m_tabs;
    CaseNotesPanel *m_notes;
    PaneWindow *m_paneWindow;
    KeptSplitter *m_panesBeside = nullptr;
    std::function<std::vector<domain::RosterEntry>()> m_colleagues;
    ExportPanel *m_export;
    bool m_isTogether = false;  ///< Both panes scroll when one does.
    bool m_isFollowing = false; ///< The contents follow the pane; choosing there opens nothing.
};

} // namespace dais::widgets
