#pragma once

#include "domain/ids.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dais::widgets {

class ElidedLabel;
class TintedBox;
struct Told;

/// Copies a record out as one PDF: what it will hold, where it goes, what that means, and how far it is. Hidden until
/// asked for. Knows no store: it shows facts and says what the person wants. UI thread.
class ExportPanel : public QWidget {
    Q_OBJECT
public:
    /// What would be copied.
    struct Facts {
        int documents = 0;
        int pages = 0;
        int marks = 0;   ///< Readers' marks that are shown now, and may go along.
        int missing = 0; ///< Documents that are not on this computer: without them nothing is copied out.
        QString path;    ///< Where the copy goes unless the person says otherwise.
        domain::DocumentId document = {}; ///< That was read when the panel was opened; none when none was.
        QString title = {};               ///< Its title.
        int documentPages = 0;            ///< Of that document; 0: there is none.
        int page = 1;                     ///< That is in sight, from 1.
        bool isFiledHere = false;         ///< The document that is read is here as it was filed, too.
    };
    enum class Scope { Record, Document, Pages };
    struct Choice {
        bool withIndex = true;
        bool numbered = true;
        bool withMarks = false;
        QString path;
        Scope scope = Scope::Record;
        int from = 1; ///< Of the document that is read, with Scope::Pages.
        int to = 1;
        bool asFiled = false; ///< With Scope::Document.
        domain::DocumentId document = {};
    };
    explicit ExportPanel(QWidget *parent = nullptr);

    void open(const Facts &facts);
    /// More of the record came, or some of it went, while the panel is open: what was chosen stays.
    void setFacts(const Facts &facts);
    [[nodiscard]] Choice choice() const;
    /// `done` of `of` documents were read; with all of them, their pages are being put together.
    void showProgress(int done, int of);
    /// The copy is there.
    void showDone(const QString &path);
    /// `done` of `of` pages went to the printer; with all of them, it has them.
    void showPrinted(int done, int of);
    /// It did not come off; the person may try again.
    void say(const Told &told);
    /// Closes it.
    void leave();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    void exportWanted();
    /// The same for the printer instead of a file.
    void printWanted();
    void folderWanted(const QString &path);
    /// The panel closed; what is under way is to stop.
    void closed();

private:
    void addKeys();
    void showScope();
    [[nodiscard]] bool pagesMakeSense() const;
    void choosePath();
    void setPath(const QString &path);
    void setBusy(bool busy);
    void takeKeyboard();

    QLabel *m_facts;
    QComboBox *m_scope;
    QLineEdit *m_pages;
    Facts m_known;
    QCheckBox *m_index;
    QCheckBox *m_numbers;
    QCheckBox *m_marks;
    QCheckBox *m_filed;
    ElidedLabel *m_path;
    QPushButton *m_choose;
    QPushButton *m_export;
    QPushButton *m_print;
    QPushButton *m_folder;
    QPushButton *m_close;
    QLabel *m_progress;
    TintedBox *m_told;
    QString m_target;
    bool m_isBusy = false;
    bool m_isDone = false;  ///< The copy is there.
    bool m_isWhole = false; ///< Every document is here.
};

} // namespace dais::widgets
