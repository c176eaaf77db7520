// The reader's pages in a window of their own, for measuring against other readers: opens a document of a folder of documents
// by its hash, as the workstation does: the one that is named, or those that come as lines on standard input.
// Usage: reading_window FOLDER [SHA256]
#include "models/document_loader.h"
#include "pdf/worker_launcher.h"
#include "widgets/application_look.h"
#include "widgets/page_view.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTextStream>
#include <thread>
#include <unistd.h>

using namespace dais;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2 && argc != 3)
        qFatal("Usage: reading_window FOLDER [SHA256]");
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    // As the workstation's check of its health does.
    const std::jthread ready([&launcher] { static_cast<void>(launcher.prepare()); });
    widgets::ApplicationLook look(application);
    const auto documents = store::Documents::open(QFile::decodeName(argv[1]));
    if (!documents)
        qFatal("The folder cannot be opened.");
    pdf::RenderQueue queue(launcher, 2);
    models::DocumentLoader loader(*documents);
    widgets::PageView view(queue);
    QObject::connect(&loader, &models::DocumentLoader::loaded, &view,
                     [&view](const domain::DocumentId &, const pdf::SealedFile &file) {
                         view.showDocument(file, QStringLiteral("Scan"));
                     });
    const auto open = [&loader](const QString &sha256) {
        loader.load(domain::DocumentId(QUuid::createUuidV5(QUuid(), sha256)), sha256);
    };
    QTextStream lines(stdin);
    QSocketNotifier told(STDIN_FILENO, QSocketNotifier::Read);
    told.setEnabled(argc == 2);
    QObject::connect(&told, &QSocketNotifier::activated, &view, [&] {
        if (const QString sha256 = lines.readLine(); !sha256.isEmpty())
            return open(sha256);
        told.setEnabled(false); // Nobody says anything any more.
    });
    if (argc == 3)
        open(QString::fromLatin1(argv[2]));
    view.resize(1600, 1000);
    view.show();
    return QApplication::exec();
}
