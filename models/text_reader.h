#pragma once

#include "pdf/document_session.h"
#include "pdf/worker_launcher.h"
#include "store/documents.h"
#include "store/text_index.h"
#include "store/write_gate.h"

#include <condition_variable>
#include <deque>
#include <QObject>
#include <QSet>
#include <thread>

namespace dais::models {

/// Reads the words of documents into the search index, one after the other, on a thread of its own that gives way to
/// others; when none waits, it reads pages that are only pictures from what they look like, page by page. A document that cannot be read is left out until the program starts again. Lives on the UI thread; destroying it
/// waits for the page that is under way.
class TextReader : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct World {
        QString path; ///< Of the index.
        store::WriteGate &gate;
        const store::Documents &documents;
        pdf::WorkerLauncher &launcher;
        pdf::WorkerLauncher *pictures = nullptr; ///< Of dais-picture-reader; null: pictures are not read.
    };
    explicit TextReader(const World &world, QObject *parent = nullptr);
    ~TextReader() override;

    enum class Turn {
        Next,  ///< Before everything that waits: somebody searches in it.
        InTurn ///< After it.
    };
    /// These documents are wanted in the index; those that are in it are passed over.
    void want(const QStringList &sha256s, Turn turn);
    /// Their files went: wanted again, they are read again.
    void forget(const QStringList &sha256s);

signals:
    /// A document can be found in now.
    void documentRead(const QString &sha256);
    /// How many wait, that under way among them; 0 when all is read.
    void waitingChanged(int waiting);
    /// A page's words, from 0, are known from its picture.
    void pictureRead(const QString &sha256, int page);

private:
    void work(const std::stop_token &stop);
    [[nodiscard]] Result<> read(const QString &sha256, const std::stop_token &stop);
    [[nodiscard]] QString next(const std::stop_token &stop);
    void tell();
    void readPictures(const std::stop_token &stop);
    [[nodiscard]] Result<> readPicture(store::TextIndex &index, const store::TextHit &page,
                                       const std::stop_token &stop);
    [[nodiscard]] bool isWanted();

    World m_world;
    std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable_any m_changed;
    std::deque<QString> m_waiting;
    QSet<QString> m_known;                            ///< Wanted once: read, waiting, or given up.
    bool m_readsPictures = true;                      ///< There is something to read them with. The thread's own.
    std::unique_ptr<pdf::DocumentSession> m_pictured; ///< The document whose pictures are read. The thread's own.
    QString m_picturedHash;
    std::jthread m_thread;
};

} // namespace dais::models
