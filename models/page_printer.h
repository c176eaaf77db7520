#pragma once

#include "pdf/sealed_file.h"
#include "pdf/worker_launcher.h"

#include <QObject>
#include <QThreadPool>

class QPagedPaintDevice;
class QPainter;

namespace dais::models {

/// Prints a PDF: its pages are drawn in a confined worker and handed to the printer as pictures, so that no PDF reaches a
/// printer's own reader. On a thread of its own; lives on the UI thread; destroying it stops what is under way.
class PagePrinter : public QObject {
    Q_OBJECT
public:
    explicit PagePrinter(pdf::WorkerLauncher &launcher, QObject *parent = nullptr); ///< Outlives it.
    ~PagePrinter() override;

    /// Prints every page on the device, which is used on the printing thread only, and so is `abandon`: called when it ends
    /// early, so that nothing half done is printed. One at a time.
    void start(
        const pdf::SealedFile &file, std::shared_ptr<QPagedPaintDevice> device, std::function<void()> abandon = [] {});
    /// Gives up; no signal follows.
    void stop();
    static constexpr int dotsPerInch = 300; ///< That pages are drawn at.

signals:
    void printed(int done, int of);
    void finished();
    /// The codes of pdf/failure.h; Storage "printer": it took nothing more.
    void failed(const dais::Error &error);

private:
    [[nodiscard]] Result<> printPages(const pdf::SealedFile &file, QPagedPaintDevice &device, QPainter &painter,
                                      const std::stop_token &stop);
    [[nodiscard]] Result<> carryOut(const pdf::SealedFile &file, QPagedPaintDevice &device,
                                    const std::function<void()> &abandon, const std::stop_token &stop);

    pdf::WorkerLauncher &m_launcher;
    QThreadPool m_thread;
    std::stop_source m_stop;
    int m_turn = 0; ///< Answers of an earlier turn are dropped. UI thread.
};

} // namespace dais::models
