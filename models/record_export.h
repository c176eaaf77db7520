#pragma once

#include "domain/ids.h"
#include "pdf/merge.h"
#include "press/record_index.h"
#include "store/documents.h"

#include <QObject>
#include <QThreadPool>

namespace dais::models {

/// What of a record is copied out, and where to.
struct ExportOrder {
    /// One document, in record order.
    struct Item {
        QString sha256; ///< Of the rendition; empty while there is none.
        QString title;
        QString filed; ///< "Counsel, Nov 19, 2026".
        int pages = 0;
        std::vector<pdf::CopiedMark> marks = {}; ///< That go along.
        int from = 1;                            ///< The first of its pages that goes along, from 1.
        int to = 0;                              ///< The last; 0: its last one.
        int number = 0;                          ///< Of page `from` in the record; 0: counted through.

        [[nodiscard]] int taken() const { return (to > 0 ? to : pages) - from + 1; }
    };
    std::vector<Item> items;
    press::RecordIndex index; ///< Its rows are made from the items.
    /// One item, as it was filed: its bytes stay as they are, marks are added behind them, and its signatures stay whole.
    bool asFiled = false;
    bool withIndex = true;
    bool numbered = true; ///< A number on every page.
    QString title;        ///< Of the whole; names nobody.
    QString path;         ///< Of the file; one that is there is replaced, once the new one is whole. Empty: no file.
};

/// Copies a record out of this computer's store as one PDF, on a thread of its own: files checked against their hashes,
/// an index, merged in a confined worker, written whole (to a temporary file, flushed, renamed) and for its owner's eyes
/// only. Lives on the UI thread; destroying it stops what is under way. `documents` and `launcher` outlive it.
class RecordExport : public QObject {
    Q_OBJECT
public:
    RecordExport(const store::Documents &documents, pdf::WorkerLauncher &launcher, QObject *parent = nullptr);
    ~RecordExport() override;

    /// Begins; answered by finished() or failed(). One at a time: what is under way is stopped first.
    void start(const ExportOrder &order);
    /// Gives up; no signal follows, and no file is left.
    void stop();
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    /// How many of the order's documents are not on this computer.
    [[nodiscard]] int missing(const ExportOrder &order) const;

signals:
    /// So many documents were read.
    void gathered(int done, int of);
    void finished(const QString &path);
    /// The same for an order without a path: for a printer.
    void made(const dais::pdf::SealedFile &file);
    /// NotFound "not_here": a document is not on this computer (any more). "copy_damaged", "copy_too_large", "marks_not_allowed",
    /// "copy_unsafe", "copy_not_written", "cannot_confine", "template".
    void failed(const dais::Error &error);

private:
    [[nodiscard]] Result<pdf::SealedFile> carryOut(const ExportOrder &order, const std::stop_token &stop);
    [[nodiscard]] Result<pdf::SealedFile> asFiled(const ExportOrder::Item &item, const std::stop_token &stop);
    [[nodiscard]] Result<pdf::MergePlan> gather(const ExportOrder &order, const std::stop_token &stop);

    const store::Documents &m_documents;
    pdf::WorkerLauncher &m_launcher;
    QThreadPool m_thread;
    std::stop_source m_stop;
    int m_turn = 0; ///< Answers of an earlier turn are dropped. UI thread.
    bool m_isUnderWay = false;
};

} // namespace dais::models
