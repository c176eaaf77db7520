#pragma once

#include "pdf/sealed_file.h"
#include "widgets/page_view.h"

namespace dais::widgets {

class PageFindBar;
class PageTools;

/// One pane of the reader: a document with its own bar, find field and pages. Two of them stand side by side. UI thread;
/// `queue` outlives it.
class ReaderPane : public QWidget {
    Q_OBJECT
public:
    explicit ReaderPane(pdf::RenderQueue &queue, QWidget *parent = nullptr);

    /// What stands in the pane, down to the page.
    struct Place {
        domain::DocumentId document;
        int page = 0; ///< From 0.

        friend bool operator==(const Place &, const Place &) = default;
    };
    /// A document is on its way; at `page`, from 0, once it is open.
    void expect(const domain::DocumentId &document, const QString &title, int page = 0);
    /// Its bytes.
    void show(const pdf::SealedFile &file);
    /// What it shows is a version of that document: it goes when the document goes.
    void setVersionOf(const domain::DocumentId &document) { m_versionOf = document; }
    [[nodiscard]] const domain::DocumentId &versionOf() const { return m_versionOf; }
    /// A sentence instead of pages.
    void say(const QString &sentence);
    /// Nothing: another case, or none.
    void clear(const QString &sentence = {});
    void goToPage(int page);
    /// Marks these words on the page it goes to, once the document is open.
    void showWords(const QString &words);

    [[nodiscard]] const domain::DocumentId &document() const { return m_place.document; }
    [[nodiscard]] Place place() const;
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] PageView &pages() { return *m_pages; }
    [[nodiscard]] PageTools &tools() { return *m_tools; }
    [[nodiscard]] PageFindBar &finder() { return *m_find; }
    /// Says by a bar over its head that keys and new documents go here; with two panes only.
    void setActive(bool isActive);
    /// It keeps its document while the other one moves.
    void setLocked(bool isLocked) { m_isLocked = isLocked; }
    [[nodiscard]] bool isLocked() const { return m_isLocked; }

signals:
    /// The pointer or the keyboard came into it.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PageView *m_pages;
    PageTools *m_tools;
    PageFindBar *m_find;
    Place m_place;                  ///< What is wanted; its page counts until the document is open.
    domain::DocumentId m_versionOf; ///< None for the document itself.
    QString m_title;
    QString m_words; ///< To be marked when the document is open.
    bool m_isActive = false;
    bool m_isLocked = false;
};

} // namespace dais::widgets
